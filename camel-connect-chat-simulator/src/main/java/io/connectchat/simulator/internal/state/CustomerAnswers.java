package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ChatMessage;
import io.connectchat.simulator.CustomerAnswer;
import io.connectchat.simulator.StartedContact;
import io.connectchat.simulator.internal.json.JsonReader;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import java.time.Instant;

/** What customers write back. */
public final class CustomerAnswers {
    private CustomerAnswers() {}

    /** What phones send when their owner taps in an interactive message. */
    private static final String PICK = "application/vnd.amazonaws.connect.message.interactive.response";

    private static final int MOST_CHARACTERS_OF_A_PICK = 16_384;

    /**
     * Enters an answer into the book, as {@link #enter(ContactBook, String, String, Instant)} does.
     *
     * @param contentType {@code text/plain}, or that of the answer to an interactive message
     * @throws IllegalArgumentException also if the type is another, or the content is not of its type
     */
    public static StartedContact enter(
            ContactBook book, String contactId, String contentType, String content, Instant now) {
        if (contentType.equals("text/plain")) {
            return enter(book, contactId, content, now);
        }
        if (!contentType.equals(PICK)) {
            throw new IllegalArgumentException("contentType must be text/plain or " + PICK);
        }
        if (content.length() > MOST_CHARACTERS_OF_A_PICK) {
            throw new IllegalArgumentException("content must be at most " + MOST_CHARACTERS_OF_A_PICK
                    + " characters long, and has " + content.length() + " characters");
        }
        try {
            JsonReader.readObject(content);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException("content must be a JSON object, since contentType is " + PICK, e);
        }
        return enter(book, contactId, new ChatMessage(now, ChatMessage.Author.CUSTOMER, contentType, content));
    }

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
        return enter(book, contactId, new ChatMessage(now, ChatMessage.Author.CUSTOMER, "text/plain", content));
    }

    private static StartedContact enter(ContactBook book, String contactId, ChatMessage said) {
        Instant now = said.at();
        ChatItem message = ChatItem.of(said);
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
