package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.internal.state.ContactBook;
import java.time.InstantSource;
import java.util.Map;

/** The operations on a contact. */
public final class ContactSteps {
    private ContactSteps() {}

    /** All of them. */
    public static Map<ConnectOperation, ContactStep> all(ContactBook contacts, InstantSource clock) {
        return Map.of(
                ConnectOperation.STOP_CONTACT, new StopContact(contacts, clock),
                ConnectOperation.DESCRIBE_CONTACT, new DescribeContact(clock),
                ConnectOperation.GET_CONTACT_ATTRIBUTES, new GetContactAttributes(),
                ConnectOperation.UPDATE_CONTACT_ATTRIBUTES, new UpdateContactAttributes(contacts, clock),
                ConnectOperation.TAG_CONTACT, new TagContact(contacts, clock),
                ConnectOperation.UNTAG_CONTACT, new UntagContact(contacts, clock),
                ConnectOperation.LIST_ASSOCIATED_CONTACTS, new ListAssociatedContacts(contacts, clock));
    }
}
