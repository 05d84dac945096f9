package io.connectchat.camel.api;

/** The retry modes of the SDK. See <a
 * href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry behavior</a>. */
public enum RetryMode {
    /** The SDK's first retry mode: 4 attempts. */
    legacy,
    /** The same rules in all SDKs of AWS: 3 attempts. */
    standard,
    /** Like standard, and the client reduces its rate when it is throttled. */
    adaptive
}
