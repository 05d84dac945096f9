package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes tags off a contact. A key that it does not have changes nothing, so that a repeated request does no harm.
 *
 * @param contacts where they are taken off
 * @param clock tells when
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_UntagContact.html">AWS's page</a>
 */
public record UntagContact(ContactBook contacts, InstantSource clock) implements ContactStep {
    @Override
    public Members members() {
        return Members.TAG_KEYS;
    }

    @Override
    public Structure shape() {
        return ContactRules.UNTAG;
    }

    @Override
    public Answer answer(Contact contact, Map<String, @Nullable Object> request) {
        List<?> keys = (List<?>) request.getOrDefault("TagKeys", List.of());
        contacts.update(contact.contactId(), current -> {
            Map<String, String> left = new LinkedHashMap<>(current.tags());
            return left.keySet().removeAll(keys) ? current.withTags(left, clock.instant()) : current;
        });
        return Answer.success(Map.of(), List.of());
    }
}
