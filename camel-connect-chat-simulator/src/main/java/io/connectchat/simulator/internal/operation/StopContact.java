package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends a contact. One that has ended is told apart from one that never was by nothing but the message, as AWS has one error
 * for both.
 *
 * @param contacts where it is ended
 * @param clock tells when
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StopContact.html">AWS's page</a>
 */
public record StopContact(ContactBook contacts, InstantSource clock) implements ContactStep {
    @Override
    public Members members() {
        return Members.IN_BODY;
    }

    @Override
    public Structure shape() {
        return ContactRules.STOP;
    }

    @Override
    public SimulatedError absent() {
        return SimulatedError.CONTACT_NOT_FOUND;
    }

    @Override
    public Answer answer(Contact contact, Map<String, @Nullable Object> request) {
        Instant now = clock.instant();
        if (contact.disconnectedAt(now) != null) {
            return Answer.error(SimulatedError.CONTACT_NOT_FOUND, "ContactId names a contact that has ended already.");
        }
        String reason =
                request.get("DisconnectReason") instanceof Map<?, ?> given && given.get("Code") instanceof String code
                        ? code
                        : null;
        contacts.update(contact.contactId(), current -> current.stopped(now, reason));
        return Answer.success(Map.of(), List.of());
    }
}
