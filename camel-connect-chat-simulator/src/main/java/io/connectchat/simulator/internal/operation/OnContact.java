package io.connectchat.simulator.internal.operation;

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
        Admission admission = Admission.of(call, step.members(), step.shape(), strict, known);
        if (admission.refusal() != null) {
            return admission.refusal();
        }
        Map<String, @Nullable Object> request = admission.request();
        Optional<Contact> contact = contacts.find(String.valueOf(request.get(step.contactMember())))
                .filter(found -> found.instanceId().equals(request.get("InstanceId")));
        return contact.isPresent()
                ? step.answer(contact.get(), request)
                : Answer.error(
                        step.absent(),
                        step.contactMember() + " names no contact of this instance that the simulator has started.");
    }
}
