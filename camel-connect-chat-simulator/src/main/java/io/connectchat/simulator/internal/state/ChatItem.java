package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ChatMessage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of a chat, or an event such as somebody's joining.
 *
 * @param id its id
 * @param at when
 * @param author whose it is
 * @param participantId which of them, or {@code null} for the customer on the phone and for the system
 * @param contentType of a message its MIME type, of an event what it is
 * @param content the text, which most events have not
 * @param clientToken the operation and the token that it was sent with, if it was
 */
public record ChatItem(
        String id,
        Instant at,
        ChatMessage.Author author,
        @Nullable String participantId,
        String contentType,
        @Nullable String content,
        @Nullable String clientToken) {
    private static final String EVENT = "application/vnd.amazonaws.connect.event.";

    /** A participant has joined. */
    public static final String JOINED = EVENT + "participant.joined";
    /** A participant has left. */
    public static final String LEFT = EVENT + "participant.left";
    /** The chat has ended. */
    public static final String ENDED = EVENT + "chat.ended";
    /** A participant types. */
    public static final String TYPING = EVENT + "typing";
    /** A participant has a connection. */
    public static final String ACKNOWLEDGED = EVENT + "connection.acknowledged";
    /** A participant has received a message. */
    public static final String DELIVERED = EVENT + "message.delivered";
    /** A participant has read a message. */
    public static final String READ = EVENT + "message.read";

    /** A message, with an id of its own. */
    public static ChatItem of(ChatMessage message) {
        return new ChatItem(
                UUID.randomUUID().toString(),
                message.at(),
                message.author(),
                null,
                message.contentType(),
                message.content(),
                null);
    }

    /** What a participant says or does, with an id of its own. */
    public static ChatItem by(
            Participant participant,
            Instant at,
            String contentType,
            @Nullable String content,
            @Nullable String clientToken) {
        return new ChatItem(
                UUID.randomUUID().toString(),
                at,
                participant.role(),
                participant.id(),
                contentType,
                content,
                clientToken);
    }

    /** Whether it is an event, and no message. */
    public boolean isEvent() {
        return contentType.startsWith(EVENT);
    }

    ChatMessage message() {
        return new ChatMessage(at, author, contentType, content == null ? "" : content);
    }
}
