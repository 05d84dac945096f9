package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.Contact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows a contact's attributes.
 *
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_GetContactAttributes.html">AWS's page</a>
 */
public record GetContactAttributes() implements ContactStep {
    @Override
    public Members members() {
        return Members.IN_PATH;
    }

    @Override
    public Structure shape() {
        return ContactRules.GET_ATTRIBUTES;
    }

    @Override
    public String contactMember() {
        return "InitialContactId";
    }

    @Override
    public Answer answer(Contact contact, Map<String, @Nullable Object> request) {
        return Answer.success(Map.of("Attributes", contact.attributes()), List.of());
    }
}
