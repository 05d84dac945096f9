package io.connectchat.camel.api;

/**
 * How the <code>ClientToken</code> is created if neither header nor body sets one. If Amazon Connect received the same token
 * within the last 7 days, it returns the contact of the first call and starts no chat.
 */
public enum ClientTokenStrategy {
    /** A digest of the exchange ID and the request. A redelivery by Camel repeats the token. */
    exchange,
    /** A digest of only the request. A restart, a file that is read again or a redelivery by a broker repeats the token. */
    content,
    /** A digest of the broker's message ID (JMS, SQS) and the request. An exchange without a message ID is rejected. */
    messageId,
    /** A random token for each call. Only the attempts of the SDK share it. */
    none
}
