package io.connectchat.simulator.internal.state;

import com.fasterxml.jackson.core.JsonGenerator;
import io.connectchat.simulator.ChatMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The conversation in a contact's JSON. What an earlier version has written has neither participants nor ids. */
final class ConversationJson {
    private ConversationJson() {}

    static void write(JsonGenerator json, ChatItem item) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", item.id());
        json.writeStringField("at", item.at().toString());
        json.writeStringField("author", item.author().name());
        ContactJson.writeIfAny(json, "participantId", item.participantId());
        json.writeStringField("contentType", item.contentType());
        ContactJson.writeIfAny(json, "content", item.content());
        ContactJson.writeIfAny(json, "clientToken", item.clientToken());
        json.writeEndObject();
    }

    static void writeOthers(JsonGenerator json, Conversation conversation) throws IOException {
        json.writeArrayFieldStart("participants");
        for (Participant participant : conversation.participants()) {
            json.writeStartObject();
            json.writeStringField("id", participant.id());
            json.writeStringField("role", participant.role().name());
            json.writeStringField("displayName", participant.displayName());
            json.writeStringField("secret", participant.secret());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("streamings");
        for (Streaming streaming : conversation.streamings()) {
            json.writeStartObject();
            json.writeStringField("id", streaming.id());
            json.writeStringField("endpointArn", streaming.endpointArn());
            json.writeStringField("clientToken", streaming.clientToken());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static Conversation read(Map<String, @Nullable Object> json, String contactId) {
        List<ChatItem> items = new ArrayList<>();
        for (Map<?, ?> item : objects(json.get("replies"))) {
            String place = "item " + items.size();
            items.add(new ChatItem(
                    item.get("id") instanceof String id ? id : Transcript.id(contactId, place),
                    Instant.parse(ContactJson.text(item, "at")),
                    ChatMessage.Author.valueOf(ContactJson.text(item, "author")),
                    (String) item.get("participantId"),
                    ContactJson.text(item, "contentType"),
                    (String) item.get("content"),
                    (String) item.get("clientToken")));
        }
        return new Conversation(
                List.copyOf(items),
                all(
                        json.get("participants"),
                        each -> new Participant(
                                ContactJson.text(each, "id"),
                                ChatMessage.Author.valueOf(ContactJson.text(each, "role")),
                                ContactJson.text(each, "displayName"),
                                ContactJson.text(each, "secret"))),
                all(
                        json.get("streamings"),
                        each -> new Streaming(
                                ContactJson.text(each, "id"),
                                ContactJson.text(each, "endpointArn"),
                                ContactJson.text(each, "clientToken"))));
    }

    private static <T> List<T> all(@Nullable Object list, Function<Map<?, ?>, T> read) {
        return objects(list).stream().map(read).toList();
    }

    private static List<Map<?, ?>> objects(@Nullable Object list) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (list instanceof List<?> items) {
            items.forEach(item -> objects.add((Map<?, ?>) item));
        }
        return objects;
    }
}
