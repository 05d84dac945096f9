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
 * Adds tags to a contact, or replaces them. It has at most six in all.
 *
 * @param contacts where they are added
 * @param clock tells when
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_TagContact.html">AWS's page</a>
 */
public record TagContact(ContactBook contacts, InstantSource clock) implements ContactStep {
    @Override
    public Members members() {
        return Members.IN_BODY;
    }

    @Override
    public Structure shape() {
        return ContactRules.TAG;
    }

    @Override
    public Answer answer(Contact contact, Map<String, @Nullable Object> request) {
        Map<String, String> merged = UpdateContactAttributes.merged(contact.tags(), request.get("Tags"));
        if (merged.size() > ContactRules.MOST_TAGS) {
            return Answer.error(
                    SimulatedError.INVALID_REQUEST,
                    "Tags would give the contact " + merged.size() + " tags: it can have " + ContactRules.MOST_TAGS
                            + ". Take some off first.");
        }
        contacts.update(contact.contactId(), current -> current.withTags(merged, clock.instant()));
        return Answer.success(Map.of(), List.of());
    }
}
