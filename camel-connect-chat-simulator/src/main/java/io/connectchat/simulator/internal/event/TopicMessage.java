package io.connectchat.simulator.internal.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.connectchat.simulator.internal.state.ChatItem;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactArns;
import io.connectchat.simulator.internal.state.Streaming;
import io.connectchat.simulator.internal.state.Transcript;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What is said in a chat as Amazon SNS brings it to a subscriber over HTTP. Its signature is made up, and proves nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/connect/latest/adminguide/sns-payload.html">AWS's page on the message</a>
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/http-notification-json.html">AWS's page on the notification</a>
 */
final class TopicMessage {
    private static final JsonFactory FACTORY = new JsonFactory();

    String write(Contact contact, Streaming streaming, ChatItem item) {
        Map<String, Object> message = Transcript.members(contact, item);
        message.put("InitialContactId", contact.contactId());
        message.put("ContactId", contact.contactId());
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("InitialContactId", contact.contactId());
        attributes.put("ContactId", contact.contactId());
        attributes.put("ParticipantRole", item.author().name());
        attributes.put("InstanceId", contact.instanceId());
        attributes.put("AccountId", ContactArns.orGuess(contact).account());
        attributes.put("Type", item.isEvent() ? "EVENT" : "MESSAGE");
        attributes.put("ContentType", item.contentType());
        attributes.put("MessageVisibility", "ALL");
        attributes.replaceAll((name, value) -> {
            Map<String, Object> typed = new LinkedHashMap<>();
            typed.put("Type", "String");
            typed.put("Value", value);
            return typed;
        });
        Map<String, Object> notification = new LinkedHashMap<>();
        notification.put("Type", "Notification");
        notification.put("MessageId", UUID.randomUUID().toString());
        notification.put("TopicArn", streaming.endpointArn());
        notification.put("Message", json(message));
        notification.put("Timestamp", Transcript.time(item.at()));
        notification.put("SignatureVersion", "1");
        notification.put("Signature", "c2ltdWxhdGVk");
        notification.put("SigningCertURL", "https://sns.us-east-1.amazonaws.com/simulated.pem");
        notification.put("UnsubscribeURL", "https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe");
        notification.put("MessageAttributes", attributes);
        return json(notification);
    }

    private static String json(Map<String, Object> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, members);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written to", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Map<?, ?> members) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            json.writeFieldName(String.valueOf(member.getKey()));
            if (member.getValue() instanceof Map<?, ?> nested) {
                write(json, nested);
            } else {
                json.writeString(String.valueOf(member.getValue()));
            }
        }
        json.writeEndObject();
    }
}
