package io.connectchat.camel.api;

/** Which rules a request must keep before it is sent. What the endpoint guards is checked in both. */
public enum Validation {
    /** AWS's documented rules, and those that we inferred from its behaviour. */
    strict,
    /** AWS's documented rules alone: content types and channels that AWS adds can be used at once. */
    aws
}
