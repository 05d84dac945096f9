package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ChatMessage;
import java.util.UUID;

/**
 * Who may take part in a chat over the participant service.
 *
 * @param id the participant's id
 * @param role customer or agent
 * @param displayName the name that others see
 * @param secret what the participant's tokens are made with
 */
public record Participant(String id, ChatMessage.Author role, String displayName, String secret) {
    /** The customer of a contact: there is one. */
    public static Participant customer(String contactId, String displayName) {
        return new Participant(customerId(contactId), ChatMessage.Author.CUSTOMER, displayName, secretOfItsOwn());
    }

    /** An agent, who is another each time. */
    public static Participant agent(String displayName) {
        return new Participant(UUID.randomUUID().toString(), ChatMessage.Author.AGENT, displayName, secretOfItsOwn());
    }

    /** The id of a contact's customer, also of one who has only a phone. */
    static String customerId(String contactId) {
        return Transcript.id(contactId, "customer");
    }

    private static String secretOfItsOwn() {
        return UUID.randomUUID().toString();
    }
}
