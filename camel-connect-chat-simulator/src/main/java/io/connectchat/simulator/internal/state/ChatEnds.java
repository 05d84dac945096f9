package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ChatEnd;
import io.connectchat.simulator.StartedContact;
import java.time.Instant;

/** Ends chats as the customer, the agent or the time does. */
public final class ChatEnds {
    private ChatEnds() {}

    /**
     * Ends a chat. Whether it is open and its end are one step.
     *
     * @return the contact, ended
     * @throws UnknownContactException if there is no such contact
     * @throws EndedChatException if it has ended already
     */
    public static StartedContact enter(ContactBook book, String contactId, ChatEnd end, Instant now) {
        return book.update(contactId, contact -> {
                    if (contact.disconnectedAt(now) != null) {
                        throw new EndedChatException();
                    }
                    return contact.stopped(now, end.reason());
                })
                .orElseThrow(UnknownContactException::new)
                .at(now);
    }
}
