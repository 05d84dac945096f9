package io.connectchat.camel.api;

/** How the producer reads a message's body. */
public enum BodyAs {
    /**
     * An SDK request, a Map, a Jackson node or text that starts with <code>{</code> is a request in the API's own
     * shape; any other text is the initial system message; no body or empty text says nothing.
     */
    auto,
    /** Text is the initial system message, whatever it looks like. */
    message,
    /** The body is a request in the API's own shape; text that is no JSON object is refused. */
    request,
    /** The body is not looked at, and a stream is not read. */
    ignore
}
