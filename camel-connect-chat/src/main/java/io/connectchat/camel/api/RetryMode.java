package io.connectchat.camel.api;

/** The SDK's retry modes, by the names that AWS's shared configuration file uses. */
public enum RetryMode {
    /** The SDK's oldest: 4 attempts. */
    legacy,
    /** The rules that all of AWS's SDKs share: 3 attempts. */
    standard,
    /** Standard, and the client slows itself down when it is throttled. */
    adaptive
}
