package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ChatMessage;
import io.connectchat.simulator.ContactStatus;
import io.connectchat.simulator.StartedContact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the book keeps it: what was done to it. How far it has come is not kept; the clock tells.
 *
 * @param contactId its id
 * @param instanceId the instance that it belongs to
 * @param startedAt when it was started
 * @param connectsAt when it reaches its contact flow, unless it is stopped before
 * @param expiresAt when its duration has passed
 * @param destination the customer's address
 * @param clientToken the token that it was started with, if it was
 * @param requestId the id of the request that started it
 * @param json the body of that request
 * @param relatedContactId the contact that it was related to, if it was
 * @param associationId what all contacts that are related to each other have in common: the id of the first of them
 * @param attributes its attributes
 * @param tags its tags
 * @param conversation who takes part in it, and what was said after the first message
 * @param updatedAt when it was last changed
 * @param stoppedAt when it was stopped, if it was
 * @param stopReason why, if {@code StopContact} said so
 */
public record Contact(
        String contactId,
        String instanceId,
        Instant startedAt,
        Instant connectsAt,
        Instant expiresAt,
        String destination,
        @Nullable String clientToken,
        String requestId,
        String json,
        @Nullable String relatedContactId,
        String associationId,
        Map<String, String> attributes,
        Map<String, String> tags,
        Conversation conversation,
        Instant updatedAt,
        @Nullable Instant stoppedAt,
        @Nullable String stopReason) {
    private static final String EXPIRED = "EXPIRED";
    private static final String BY_STOP_CONTACT = "API";

    /** The same, with these attributes instead. */
    public Contact withAttributes(Map<String, String> newAttributes, Instant now) {
        return changed(newAttributes, tags, conversation, now, stoppedAt, stopReason);
    }

    /** The same, with these tags instead. */
    public Contact withTags(Map<String, String> newTags, Instant now) {
        return changed(attributes, newTags, conversation, now, stoppedAt, stopReason);
    }

    /** The same, with something more that was said or done in the chat. */
    public Contact with(ChatItem item) {
        return changed(attributes, tags, conversation.with(item), item.at(), stoppedAt, stopReason);
    }

    /** The same, with this conversation instead. */
    public Contact with(Conversation newConversation, Instant now) {
        return changed(attributes, tags, newConversation, now, stoppedAt, stopReason);
    }

    /** The same, stopped. */
    public Contact stopped(Instant now, @Nullable String reason) {
        return changed(attributes, tags, conversation, now, now, reason);
    }

    private Contact changed(
            Map<String, String> newAttributes,
            Map<String, String> newTags,
            Conversation newConversation,
            Instant now,
            @Nullable Instant newStoppedAt,
            @Nullable String newStopReason) {
        return new Contact(
                contactId,
                instanceId,
                startedAt,
                connectsAt,
                expiresAt,
                destination,
                clientToken,
                requestId,
                json,
                relatedContactId,
                associationId,
                newAttributes,
                newTags,
                newConversation,
                now,
                newStoppedAt,
                newStopReason);
    }

    /** When it has ended, or {@code null} if it has not. At its expiry exactly it has. */
    public @Nullable Instant disconnectedAt(Instant now) {
        if (stoppedAt != null) {
            return stoppedAt;
        }
        return now.isBefore(expiresAt) ? null : expiresAt;
    }

    /** When it has reached its contact flow, or {@code null} if it has not, or was stopped before. */
    public @Nullable Instant connectedAt(Instant now) {
        boolean stoppedBefore = stoppedAt != null && stoppedAt.isBefore(connectsAt);
        return stoppedBefore || now.isBefore(connectsAt) ? null : connectsAt;
    }

    /** Why it has ended, or {@code null} if it has not. */
    public @Nullable String disconnectReason(Instant now) {
        if (stoppedAt != null) {
            return stopReason == null ? BY_STOP_CONTACT : stopReason;
        }
        return disconnectedAt(now) == null ? null : EXPIRED;
    }

    /**
     * When its customer first wrote; not before the contact flow was there to read it. It is {@code null} if that has not
     * happened, or comes too late.
     */
    public @Nullable Instant answeredAt(Instant now) {
        Instant connected = connectedAt(now);
        return connected == null
                ? null
                : messages(now).stream()
                        .filter(message -> message.author() == ChatMessage.Author.CUSTOMER)
                        .map(message -> message.at().isBefore(connected) ? connected : message.at())
                        .findFirst()
                        .orElse(null);
    }

    /** When its first agent joined; not before its contact flow was there. It is {@code null} if that has not happened. */
    public @Nullable Instant agentConnectedAt(Instant now) {
        Instant connected = connectedAt(now);
        return connected == null
                ? null
                : agentJoined(now)
                        .map(joined -> joined.at().isBefore(connected) ? connected : joined.at())
                        .orElse(null);
    }

    /** The id of its first agent, or {@code null} if none has joined. */
    public @Nullable String agentId(Instant now) {
        return agentJoined(now).map(ChatItem::participantId).orElse(null);
    }

    private Optional<ChatItem> agentJoined(Instant now) {
        return items(now).stream()
                .filter(item -> item.contentType().equals(ChatItem.JOINED) && item.author() == ChatMessage.Author.AGENT)
                .findFirst();
    }

    /** Whether it was started by {@code StartChatContact}: its customer has no address. */
    public boolean isFromCustomer() {
        return destination.isEmpty();
    }

    /** What users see of it at this time. */
    public StartedContact at(Instant now) {
        Instant disconnectedAt = disconnectedAt(now);
        Instant connectedAt = connectedAt(now);
        ContactStatus unlessEnded = connectedAt == null ? ContactStatus.INITIATED : ContactStatus.CONNECTED;
        return new StartedContact(
                contactId,
                instanceId,
                startedAt,
                destination,
                clientToken,
                requestId,
                json,
                relatedContactId,
                disconnectedAt == null ? unlessEnded : ContactStatus.DISCONNECTED,
                connectedAt,
                disconnectedAt,
                disconnectReason(now),
                attributes,
                tags,
                messages(now));
    }

    private List<ChatMessage> messages(Instant now) {
        return items(now).stream()
                .filter(item -> !item.isEvent())
                .map(ChatItem::message)
                .toList();
    }

    /**
     * What was said and done by now after the first message, in the order of the times. What is scripted for later than the end never
     * comes.
     */
    public List<ChatItem> items(Instant now) {
        return conversation.items().stream()
                .filter(item -> !item.at().isAfter(now))
                .filter(item -> stoppedAt == null
                        ? item.at().isBefore(expiresAt)
                        : !item.at().isAfter(stoppedAt))
                .sorted(Comparator.comparing(ChatItem::at))
                .toList();
    }
}
