package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.internal.state.ContactBook;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations on a contact. */
public final class ContactSteps {
    private ContactSteps() {}

    /**
     * All of them.
     *
     * @param answeredQueue the queue that contact flows pass a chat to whose customer has answered, if they do
     * @param streamingEndpoints the ARNs of the topics that messages can be sent to
     */
    public static Map<ConnectOperation, ContactStep> all(
            ContactBook contacts, @Nullable String answeredQueue, Set<String> streamingEndpoints, InstantSource clock) {
        return Map.of(
                ConnectOperation.START_CONTACT_STREAMING,
                        new StartContactStreaming(contacts, streamingEndpoints, clock),
                ConnectOperation.STOP_CONTACT_STREAMING, new StopContactStreaming(contacts, clock),
                ConnectOperation.STOP_CONTACT, new StopContact(contacts, clock),
                ConnectOperation.DESCRIBE_CONTACT, new DescribeContact(answeredQueue, clock),
                ConnectOperation.GET_CONTACT_ATTRIBUTES, new GetContactAttributes(),
                ConnectOperation.UPDATE_CONTACT_ATTRIBUTES, new UpdateContactAttributes(contacts, clock),
                ConnectOperation.TAG_CONTACT, new TagContact(contacts, clock),
                ConnectOperation.UNTAG_CONTACT, new UntagContact(contacts, clock),
                ConnectOperation.LIST_ASSOCIATED_CONTACTS, new ListAssociatedContacts(contacts, clock));
    }
}
