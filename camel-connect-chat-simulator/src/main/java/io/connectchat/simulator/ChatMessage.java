package io.connectchat.simulator;

import java.time.Instant;

/**
 * One message of a chat.
 *
 * @param at when, by the simulator's clock
 * @param author who wrote it
 * @param contentType its MIME type, such as {@code text/plain}
 * @param content the text
 */
public record ChatMessage(Instant at, Author author, String contentType, String content) {
    /** Who writes in a chat. */
    public enum Author {
        /** The company that started the chat. */
        SYSTEM,
        /** The customer who was messaged. */
        CUSTOMER,
        /** An agent who has joined the chat. */
        AGENT
    }
}
