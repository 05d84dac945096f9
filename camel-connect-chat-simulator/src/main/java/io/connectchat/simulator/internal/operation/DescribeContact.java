package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.Contact;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows a contact: the members that follow from what was done to it. Those of an agent's work are left out.
 *
 * @param answeredQueue the queue that contact flows pass a chat to whose customer has answered, if they do
 * @param clock tells how far it has come
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_DescribeContact.html">AWS's page</a>
 */
public record DescribeContact(@Nullable String answeredQueue, InstantSource clock) implements ContactStep {
    @Override
    public Members members() {
        return Members.IN_PATH;
    }

    @Override
    public Structure shape() {
        return ContactRules.DESCRIBE;
    }

    @Override
    public Answer answer(Contact contact, Map<String, @Nullable Object> request) {
        Instant now = clock.instant();
        Map<String, ?> start = contact.at(now).request();
        Map<String, Object> shown = ContactView.summary(contact, now, "Arn", "Id");
        put(shown, "LastUpdateTimestamp", ContactView.timestamp(contact.updatedAt()));
        put(shown, "ConnectedToSystemTimestamp", ContactView.timestamp(contact.connectedAt(now)));
        shown.putAll(ContactView.served(contact, answeredQueue, now));
        put(shown, "DisconnectReason", contact.disconnectReason(now));
        put(shown, "ContactAssociationId", contact.associationId());
        put(shown, "CustomerEndpoint", start.get("DestinationEndpoint"));
        put(shown, "CustomerId", start.get("CustomerId"));
        put(shown, "SystemEndpoint", start.get("SourceEndpoint"));
        put(shown, "SegmentAttributes", start.get("SegmentAttributes"));
        put(shown, "Attributes", contact.attributes().isEmpty() ? null : contact.attributes());
        put(shown, "Tags", contact.tags().isEmpty() ? null : contact.tags());
        return Answer.success(Map.of("Contact", new LinkedHashMap<>(shown)), List.of());
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
