package io.connectchat.simulator.internal.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.connectchat.simulator.internal.json.JsonReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contact as JSON: the form in which a file keeps it, readable by a later version too. */
final class ContactJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ContactJson() {}

    static String write(Contact contact) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("contactId", contact.contactId());
            json.writeStringField("instanceId", contact.instanceId());
            json.writeStringField("startedAt", contact.startedAt().toString());
            json.writeStringField("connectsAt", contact.connectsAt().toString());
            json.writeStringField("expiresAt", contact.expiresAt().toString());
            json.writeStringField("destination", contact.destination());
            writeIfAny(json, "clientToken", contact.clientToken());
            json.writeStringField("requestId", contact.requestId());
            json.writeStringField("json", contact.json());
            writeIfAny(json, "relatedContactId", contact.relatedContactId());
            json.writeStringField("associationId", contact.associationId());
            write(json, "attributes", contact.attributes());
            write(json, "tags", contact.tags());
            json.writeArrayFieldStart("replies");
            for (ChatItem item : contact.conversation().items()) {
                ConversationJson.write(json, item);
            }
            json.writeEndArray();
            ConversationJson.writeOthers(json, contact.conversation());
            json.writeStringField("updatedAt", contact.updatedAt().toString());
            writeIfAny(json, "stoppedAt", contact.stoppedAt());
            writeIfAny(json, "stopReason", contact.stopReason());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written to", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String name, Map<String, String> map) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : map.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    static void writeIfAny(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    static Contact read(String text) {
        Map<String, @Nullable Object> json = JsonReader.readObject(text);
        return new Contact(
                text(json, "contactId"),
                text(json, "instanceId"),
                Instant.parse(text(json, "startedAt")),
                Instant.parse(text(json, "connectsAt")),
                Instant.parse(text(json, "expiresAt")),
                text(json, "destination"),
                (String) json.get("clientToken"),
                text(json, "requestId"),
                text(json, "json"),
                (String) json.get("relatedContactId"),
                text(json, "associationId"),
                strings(json, "attributes"),
                strings(json, "tags"),
                ConversationJson.read(json, text(json, "contactId")),
                Instant.parse(text(json, "updatedAt")),
                json.get("stoppedAt") == null ? null : Instant.parse(text(json, "stoppedAt")),
                (String) json.get("stopReason"));
    }

    static String text(Map<?, ?> json, String name) {
        return (String) Objects.requireNonNull(json.get(name), name);
    }

    private static Map<String, String> strings(Map<?, ?> json, String name) {
        Map<String, String> strings = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(json.get(name), name))
                .forEach((key, value) -> strings.put((String) key, (String) value));
        return strings.isEmpty() ? Map.of() : strings;
    }
}
