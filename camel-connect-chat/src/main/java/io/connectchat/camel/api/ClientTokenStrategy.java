package io.connectchat.camel.api;

/**
 * Where the <code>ClientToken</code> comes from when neither header nor body sets one. Amazon Connect answers a token
 * that it has seen within 7 days with the contact that the first call started, and starts nothing.
 */
public enum ClientTokenStrategy {
    /** A digest of the exchange's id and the request: Camel's redelivery of the exchange repeats the token. */
    exchange,
    /** A digest of the request alone: a restart, a file read again or a broker's redelivery repeats the token. */
    content,
    /** A digest of the broker's message id (JMS, SQS) and the request; an exchange without such an id is refused. */
    messageId,
    /** A random token for each call: only the SDK's own attempts share it. */
    none
}
