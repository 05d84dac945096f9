package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.contract.Authority;
import io.connectchat.simulator.internal.contract.Findings;
import io.connectchat.simulator.internal.contract.Path;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds attributes to a contact, or replaces them; an empty value stays, as an attribute without text. The limit of 32,768
 * bytes is for what the contact then has. A contact that has ended can be updated too: AWS ends that some time later.
 *
 * @param contacts where they are changed
 * @param clock tells when
 * @see <a href="https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateContactAttributes.html">AWS's page</a>
 */
public record UpdateContactAttributes(ContactBook contacts, InstantSource clock) implements ContactStep {
    @Override
    public Members members() {
        return Members.IN_BODY;
    }

    @Override
    public Structure shape() {
        return ContactRules.UPDATE_ATTRIBUTES;
    }

    @Override
    public String contactMember() {
        return "InitialContactId";
    }

    @Override
    public Answer answer(Contact contact, Map<String, @Nullable Object> request) {
        Map<String, String> merged = merged(contact.attributes(), request.get("Attributes"));
        Findings findings = new Findings(true);
        OutboundChatRules.attributesBytes(Authority.AWS).check(merged, Path.ROOT.member("Attributes"), findings);
        if (findings.refused()) {
            return Answer.error(
                    SimulatedError.INVALID_REQUEST, "Together with those that the contact has, " + findings.message());
        }
        contacts.update(
                contact.contactId(),
                current -> current.withAttributes(
                        merged(current.attributes(), request.get("Attributes")), clock.instant()));
        return Answer.success(Map.of(), List.of());
    }

    /** The first, and over them the second, which is a map of strings or is not there. */
    static Map<String, String> merged(Map<String, String> first, @Nullable Object second) {
        if (!(second instanceof Map<?, ?> over) || over.isEmpty()) {
            return first;
        }
        Map<String, String> merged = new LinkedHashMap<>(first);
        over.forEach((key, value) -> merged.put((String) key, (String) value));
        return merged;
    }
}
