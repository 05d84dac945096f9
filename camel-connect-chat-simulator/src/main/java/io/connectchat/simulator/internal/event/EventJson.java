package io.connectchat.simulator.internal.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.connectchat.simulator.internal.json.JsonReader;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactArns;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in AWS's form. Members that only campaigns, recordings or transfers fill are left out.
 *
 * @param answeredQueue the queue that contact flows pass a chat to whose customer has answered, if they do
 * @see <a href="https://docs.aws.amazon.com/connect/latest/adminguide/contact-events.html">AWS's page</a>
 */
record EventJson(@Nullable String answeredQueue) {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /**
     * The event of a contact.
     *
     * @param at when it happened
     * @param updated AWS's name of what was updated, if that is the event
     */
    String write(EventType type, Contact contact, Instant at, @Nullable String updated) {
        ContactArns arns = ContactArns.orGuess(contact);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("version", "0");
            json.writeStringField("id", UUID.randomUUID().toString());
            json.writeStringField("detail-type", "Amazon Connect Contact Event");
            json.writeStringField("source", "aws.connect");
            json.writeStringField("account", arns.account());
            json.writeStringField("time", at.truncatedTo(ChronoUnit.SECONDS).toString());
            json.writeStringField("region", arns.region());
            json.writeArrayFieldStart("resources");
            json.writeString(arns.contact());
            json.writeString(arns.instance());
            json.writeEndArray();
            json.writeObjectFieldStart("detail");
            detail(json, type, contact, at, arns);
            if (updated != null) {
                json.writeArrayFieldStart("updatedProperties");
                json.writeString(updated);
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written to", e);
        }
        return text.toString();
    }

    private void detail(JsonGenerator json, EventType type, Contact contact, Instant at, ContactArns arns)
            throws IOException {
        json.writeStringField("eventType", type.name());
        json.writeStringField("contactId", contact.contactId());
        if (contact.relatedContactId() != null) {
            json.writeStringField("relatedContactId", contact.relatedContactId());
        }
        json.writeStringField("channel", "CHAT");
        json.writeStringField("instanceArn", arns.instance());
        json.writeStringField("initiationMethod", "API");
        time(json, "initiationTimestamp", contact.startedAt());
        time(json, "connectedToSystemTimestamp", type == EventType.INITIATED ? null : contact.connectedAt(at));
        Instant enqueued = type.isBeforeQueue() ? null : contact.answeredAt(at);
        if (answeredQueue != null && enqueued != null) {
            json.writeObjectFieldStart("queueInfo");
            json.writeStringField("queueArn", arns.queue(answeredQueue));
            json.writeStringField("queueType", "STANDARD");
            time(json, "enqueueTimestamp", enqueued);
            json.writeEndObject();
        }
        Instant joined = type.isBeforeQueue() ? null : contact.agentConnectedAt(at);
        String agentId = contact.agentId(at);
        if (joined != null && agentId != null && type != EventType.QUEUED) {
            json.writeObjectFieldStart("agentInfo");
            json.writeStringField("agentArn", arns.agent(agentId));
            time(json, "connectedToAgentTimestamp", joined);
            json.writeEndObject();
        }
        Instant ended = contact.disconnectedAt(at);
        String reason = contact.disconnectReason(at);
        // It may have been stopped since.
        if (ended != null && reason != null && !ended.isAfter(at)) {
            time(json, "disconnectTimestamp", ended);
            json.writeStringField("disconnectReason", reason);
        }
        json.writeObjectFieldStart("tags");
        json.writeStringField("aws:connect:instanceId", contact.instanceId());
        for (Map.Entry<String, String> tag : contact.tags().entrySet()) {
            json.writeStringField(tag.getKey(), tag.getValue());
        }
        json.writeEndObject();
        segmentAttributes(json, contact);
    }

    private static void segmentAttributes(JsonGenerator json, Contact contact) throws IOException {
        if (JsonReader.readObject(contact.json()).get("SegmentAttributes") instanceof Map<?, ?> attributes) {
            json.writeObjectFieldStart("segmentAttributes");
            for (Map.Entry<?, ?> attribute : attributes.entrySet()) {
                if (attribute.getValue() instanceof Map<?, ?> value
                        && value.get("ValueString") instanceof String text) {
                    json.writeObjectFieldStart(String.valueOf(attribute.getKey()));
                    json.writeStringField("valueString", text);
                    json.writeEndObject();
                }
            }
            json.writeEndObject();
        }
    }

    private static void time(JsonGenerator json, String name, @Nullable Instant time) throws IOException {
        if (time != null) {
            json.writeStringField(name, MILLIS.format(time));
        }
    }
}
