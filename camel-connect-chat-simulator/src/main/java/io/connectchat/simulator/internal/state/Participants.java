package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.internal.json.Surrogates;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets customers and agents into a chat, on behalf of a test. */
public final class Participants {
    private static final int LONGEST_NAME = 256;

    private Participants() {}

    /**
     * Enters an agent, another one each time.
     *
     * @throws UnknownContactException if there is no such contact
     * @throws EndedChatException if it has ended
     * @throws IllegalArgumentException if the name is too short, too long or not Unicode
     */
    public static Participant agent(ContactBook book, String contactId, String displayName, Instant now) {
        return enter(book, contactId, Participant.agent(checked(displayName)), now);
    }

    /**
     * Enters the contact's customer, or finds the one that was entered before.
     *
     * @param displayName the customer's name, or {@code null} for that of the start
     * @throws UnknownContactException if there is no such contact
     * @throws EndedChatException if it has ended
     * @throws IllegalArgumentException if the name is too short, too long or not Unicode
     */
    public static Participant customer(ContactBook book, String contactId, @Nullable String displayName, Instant now) {
        String name = displayName == null
                ? book.find(contactId)
                        .map(contact -> Transcript.customerName(contact.at(now).request()))
                        .orElseThrow(UnknownContactException::new)
                : checked(displayName);
        return enter(book, contactId, Participant.customer(contactId, name), now);
    }

    /** Who was entered before stays as it was. */
    private static Participant enter(ContactBook book, String contactId, Participant participant, Instant now) {
        return book.update(contactId, contact -> {
                    if (contact.disconnectedAt(now) != null) {
                        throw new EndedChatException();
                    }
                    Conversation conversation = contact.conversation();
                    return conversation.participant(participant.id()).isPresent()
                            ? contact
                            : contact.with(conversation.with(participant), now);
                })
                .flatMap(contact -> contact.conversation().participant(participant.id()))
                .orElseThrow(UnknownContactException::new);
    }

    private static String checked(String displayName) {
        Surrogates.requirePaired(displayName, "displayName");
        int length = displayName.codePointCount(0, displayName.length());
        if (length < 1 || length > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "displayName must be 1 to " + LONGEST_NAME + " characters long, and has " + length + " characters");
        }
        return displayName;
    }
}
