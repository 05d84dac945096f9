package io.connectchat.camel.api;

/** How the producer reads a message's body. */
public enum BodyAs {
    /**
     * An SDK request, a Map, a Jackson node or text that starts with <code>{</code> is a request in the API's format.
     * Any other text is the initial system message. A missing body or empty text sets nothing.
     */
    auto,
    /** Text is always the initial system message. */
    message,
    /** The body is a request in the API's format. Text that is not a JSON object is rejected. */
    request,
    /** The body is not used, and a stream is not read. */
    ignore
}
