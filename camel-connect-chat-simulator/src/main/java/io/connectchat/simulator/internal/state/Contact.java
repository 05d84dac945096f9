package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ChatMessage;
import io.connectchat.simulator.ContactStatus;
import io.connectchat.simulator.StartedContact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
 * @param replies the messages after the first; those that are scripted have a time to come
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
        List<ChatMessage> replies,
        Instant updatedAt,
        @Nullable Instant stoppedAt,
        @Nullable String stopReason) {
    private static final String EXPIRED = "EXPIRED";
    private static final String BY_STOP_CONTACT = "API";

    /** The same, with these attributes instead. */
    public Contact withAttributes(Map<String, String> newAttributes, Instant now) {
        return changed(newAttributes, tags, replies, now, stoppedAt, stopReason);
    }

    /** The same, with these tags instead. */
    public Contact withTags(Map<String, String> newTags, Instant now) {
        return changed(attributes, newTags, replies, now, stoppedAt, stopReason);
    }

    /** The same, with a message more. */
    public Contact withReply(ChatMessage reply) {
        List<ChatMessage> more = new ArrayList<>(replies);
        more.add(reply);
        return changed(attributes, tags, List.copyOf(more), reply.at(), stoppedAt, stopReason);
    }

    /** The same, stopped. */
    public Contact stopped(Instant now, @Nullable String reason) {
        return changed(attributes, tags, replies, now, now, reason);
    }

    private Contact changed(
            Map<String, String> newAttributes,
            Map<String, String> newTags,
            List<ChatMessage> newReplies,
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
                newReplies,
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

    /** Those that have come by now, in the order of their times. One that is scripted for later than the end never comes. */
    private List<ChatMessage> messages(Instant now) {
        return replies.stream()
                .filter(reply -> !reply.at().isAfter(now))
                .filter(reply -> stoppedAt == null
                        ? reply.at().isBefore(expiresAt)
                        : !reply.at().isAfter(stoppedAt))
                .sorted(Comparator.comparing(ChatMessage::at))
                .toList();
    }
}
