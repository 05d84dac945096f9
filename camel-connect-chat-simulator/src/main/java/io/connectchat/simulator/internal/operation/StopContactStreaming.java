package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Has the messages of a chat sent to a topic no more.
 *
 * @param contacts where it is ended
 * @param clock tells when
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StopContactStreaming.html">AWS's page</a>
 */
public record StopContactStreaming(ContactBook contacts, InstantSource clock) implements ContactStep {
    @Override
    public Members members() {
        return Members.IN_BODY;
    }

    @Override
    public Structure shape() {
        return StreamingRules.STOP;
    }

    @Override
    public Answer answer(Contact contact, Map<String, @Nullable Object> request) {
        String id = String.valueOf(request.get("StreamingId"));
        if (contact.conversation().streamings().stream()
                .noneMatch(streaming -> streaming.id().equals(id))) {
            return Answer.error(
                    SimulatedError.RESOURCE_NOT_FOUND, "StreamingId names no streaming of this contact that goes on.");
        }
        contacts.update(
                contact.contactId(),
                current -> current.with(current.conversation().withoutStreaming(id), clock.instant()));
        return Answer.success(Map.of(), List.of());
    }
}
