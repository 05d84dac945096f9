package io.connectchat.simulator;

import io.connectchat.simulator.internal.json.JsonReader;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact that the simulator has started, as it was when this was read: it does not change any more.
 *
 * @param contactId the id that the caller was given
 * @param instanceId the instance that it belongs to
 * @param startedAt when, by the simulator's clock
 * @param destination the customer's address, {@code DestinationEndpoint.Address}; empty for {@code StartChatContact}, which has none
 * @param clientToken the {@code ClientToken} that it was started with, or {@code null} if there was none
 * @param requestId the {@code x-amzn-RequestId} of the answer to the request that started it
 * @param json the body of that request as it came
 * @param relatedContactId the contact whose attributes it began with, or {@code null} if there was none
 * @param status how far it has come
 * @param connectedAt when it reached its contact flow, or {@code null} if it has not
 * @param disconnectedAt when it ended, or {@code null} if it has not
 * @param disconnectReason the code that {@code StopContact} gave, {@code API} where it gave none, {@code EXPIRED} where the
 *     chat's duration has passed; {@code null} if it has not ended
 * @param attributes its attributes, with those of the related contact and what was updated since
 * @param tags its tags
 * @param replies the messages that came after the first one
 */
public record StartedContact(
        String contactId,
        String instanceId,
        Instant startedAt,
        String destination,
        @Nullable String clientToken,
        String requestId,
        String json,
        @Nullable String relatedContactId,
        ContactStatus status,
        @Nullable Instant connectedAt,
        @Nullable Instant disconnectedAt,
        @Nullable String disconnectReason,
        Map<String, String> attributes,
        Map<String, String> tags,
        List<ChatMessage> replies) {

    /**
     * The request as plain Java values: maps, lists, strings, numbers and booleans under the API's member names. Where an old
     * state file holds a request that is no JSON, its text stands under {@code unreadable}.
     *
     * @return a new map at each call
     */
    public Map<String, @Nullable Object> request() {
        try {
            return JsonReader.readObject(json);
        } catch (MalformedJsonException e) {
            return Map.of("unreadable", json);
        }
    }

    /**
     * The chat from its first message on. A contact that was started with neither {@code InitialSystemMessage} nor
     * {@code InitialTemplatedSystemMessage} has no first message: its contact flow would write it.
     */
    public List<ChatMessage> transcript() {
        List<ChatMessage> transcript = new ArrayList<>();
        Map<String, ?> request = request();
        if (request.get("InitialSystemMessage") instanceof Map<?, ?> message
                && message.get("ContentType") instanceof String contentType
                && message.get("Content") instanceof String content) {
            transcript.add(new ChatMessage(startedAt, ChatMessage.Author.SYSTEM, contentType, content));
        } else if (request.get("InitialTemplatedSystemMessage") instanceof Map<?, ?> template) {
            // What the template says is known to AWS alone.
            String content = "Message template " + template.get("MessageTemplateId");
            transcript.add(new ChatMessage(startedAt, ChatMessage.Author.SYSTEM, "text/plain", content));
        }
        transcript.addAll(replies);
        return List.copyOf(transcript);
    }
}
