package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ChatMessage;
import io.connectchat.simulator.CustomerAnswer;
import io.connectchat.simulator.StartedContact;
import java.time.Instant;

/** What customers write back. */
public final class CustomerAnswers {
    private CustomerAnswers() {}

    /**
     * Enters an answer into the book. Whether the chat is open and the entry are one step.
     *
     * @return the contact with the answer
     * @throws UnknownContactException if there is no such contact
     * @throws EndedChatException if it has ended
     * @throws IllegalArgumentException if the text is too short, too long or not Unicode
     */
    public static StartedContact enter(ContactBook book, String contactId, String text, Instant now) {
        String content = CustomerAnswer.of(text).content();
        ChatItem message = ChatItem.of(new ChatMessage(now, ChatMessage.Author.CUSTOMER, "text/plain", content));
        return book.update(contactId, contact -> {
                    if (contact.disconnectedAt(now) != null) {
                        throw new EndedChatException();
                    }
                    return contact.with(message);
                })
                .orElseThrow(UnknownContactException::new)
                .at(now);
    }
}
