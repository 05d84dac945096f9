package io.connectchat.camel.api;

/** The rules that are checked before a request is sent. Both values include the endpoint's guards. */
public enum Validation {
    /** The rules that AWS documents, and the rules that we inferred from its behaviour. */
    strict,
    /** Only the rules that AWS documents. New content types and channels of AWS can be used immediately. */
    aws
}
