package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.ChatMessage;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.ChatItem;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Has a participant leave. The chat ends with its last agent, and with its customer if there is no agent, or if its start said so.
 *
 * @param contacts where the participant leaves
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_DisconnectParticipant.html">AWS's
 *     page</a>
 */
record DisconnectParticipant(ContactBook contacts) implements ParticipantStep {
    @Override
    public Structure shape() {
        return ParticipantRules.DISCONNECT;
    }

    @Override
    public Answer answer(ParticipantCall call) {
        ChatItem item = ChatItem.by(
                call.participant(), call.now(), ChatItem.LEFT, null, call.clientToken("DisconnectParticipant"));
        Contact after = contacts.update(call.contact().contactId(), contact -> left(contact, item, call))
                .orElse(call.contact());
        return after.conversation().sentAs(item).isPresent()
                ? call.success(Map.of())
                : call.denied("The participant has left the chat already, or it has ended.");
    }

    private static Contact left(Contact contact, ChatItem item, ParticipantCall call) {
        if (!CreateParticipantConnection.isIn(contact, call.participant(), call.now())) {
            return contact;
        }
        Contact left = contact.with(item);
        String reason = endOf(left, call);
        return reason == null ? left : left.stopped(call.now(), reason);
    }

    /** Why the chat ends by this, or {@code null} if it does not. */
    private static @Nullable String endOf(Contact left, ParticipantCall call) {
        boolean hasAgent = left.conversation().hasAgent();
        if (call.participant().role() == ChatMessage.Author.AGENT) {
            return hasAgent ? null : "AGENT_DISCONNECT";
        }
        boolean takesAgents = left.at(call.now()).request().get("DisconnectOnCustomerExit") instanceof List<?> who
                && who.contains("AGENT");
        return hasAgent && !takesAgents ? null : "CUSTOMER_DISCONNECT";
    }
}
