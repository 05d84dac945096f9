package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ChatMessage;
import io.connectchat.simulator.StartedContact;
import java.time.Instant;

/** What customers write back. */
public final class CustomerAnswers {
    /** As many characters as an SMS may have in AWS's chats. */
    private static final int MOST_CHARACTERS = 1024;

    private CustomerAnswers() {}

    /**
     * Enters an answer into the book. Whether the chat is open and the entry are one step.
     *
     * @return the contact with the answer
     * @throws UnknownContactException if there is no such contact
     * @throws EndedChatException if it has ended
     * @throws IllegalArgumentException if the text is too short or too long
     */
    public static StartedContact enter(ContactBook book, String contactId, String text, Instant now) {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "content must be 1 to " + MOST_CHARACTERS + " characters long, and has " + length + " characters");
        }
        ChatMessage message = new ChatMessage(now, ChatMessage.Author.CUSTOMER, "text/plain", text);
        return book.update(contactId, contact -> {
                    if (contact.disconnectedAt(now) != null) {
                        throw new EndedChatException();
                    }
                    return contact.withReply(message);
                })
                .orElseThrow(UnknownContactException::new)
                .at(now);
    }
}
