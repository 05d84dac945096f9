package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.contract.Findings;
import io.connectchat.simulator.internal.contract.WrongTypeException;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operation on a contact that exists: reads the request, judges it, and looks for the instance and the contact.
 *
 * @param step what is then done
 * @param strict whether the simulator's own rules count, beside AWS's
 * @param known what exists in the account
 * @param contacts where the contact is looked for
 */
public record OnContact(ContactStep step, boolean strict, KnownResources known, ContactBook contacts)
        implements Operation {
    @Override
    public Answer answer(ApiCall call) {
        Map<String, @Nullable Object> request;
        Findings findings;
        try {
            request = step.members().of(call);
            findings = step.shape().judge(request, strict);
        } catch (MalformedJsonException | WrongTypeException e) {
            return Answer.error(SimulatedError.SERIALIZATION, String.valueOf(e.getMessage()));
        }
        if (findings.refused()) {
            return Answer.error(SimulatedError.INVALID_REQUEST, findings.message(), findings.remarks());
        }
        String unknown = known.unknownIn(request);
        if (unknown != null) {
            return KnownResources.notFound(unknown, findings.remarks());
        }
        Optional<Contact> contact = contacts.find(String.valueOf(request.get(step.contactMember())))
                .filter(found -> found.instanceId().equals(request.get("InstanceId")));
        return contact.isPresent()
                ? step.answer(contact.get(), request)
                : Answer.error(
                        step.absent(),
                        step.contactMember() + " names no contact of this instance that the simulator has started.");
    }
}
