package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.Contact;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operation does to a contact that exists, once its request is known to be well-formed. */
public interface ContactStep {
    /** Where the request's members stand. */
    Members members();

    /** What the request must be. */
    Structure shape();

    /** The member that names the contact. */
    default String contactMember() {
        return "ContactId";
    }

    /** The error where there is no such contact. */
    default SimulatedError absent() {
        return SimulatedError.RESOURCE_NOT_FOUND;
    }

    /** Does it. */
    Answer answer(Contact contact, Map<String, @Nullable Object> request);
}
