package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.ChatMessage;
import io.connectchat.simulator.StartedContact;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contact as the simulator's own endpoints show it. */
final class ContactJson {
    private ContactJson() {}

    static JsonObject of(StartedContact contact) {
        return new JsonObject()
                .put("contactId", contact.contactId())
                .put("instanceId", contact.instanceId())
                .put("startedAt", contact.startedAt().toString())
                .put("destination", contact.destination())
                .put("clientToken", contact.clientToken())
                .put("requestId", contact.requestId())
                .put("request", contact.request())
                .put("relatedContactId", contact.relatedContactId())
                .put("status", contact.status().name())
                .put("connectedAt", text(contact.connectedAt()))
                .put("disconnectedAt", text(contact.disconnectedAt()))
                .put("disconnectReason", contact.disconnectReason())
                .put("attributes", new JsonObject(Map.copyOf(contact.attributes())))
                .put("tags", new JsonObject(Map.copyOf(contact.tags())))
                .put(
                        "transcript",
                        new JsonArray(contact.transcript().stream()
                                .map(ContactJson::of)
                                .toList()));
    }

    private static JsonObject of(ChatMessage message) {
        return new JsonObject()
                .put("at", message.at().toString())
                .put("author", message.author().name())
                .put("contentType", message.contentType())
                .put("content", message.content());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
