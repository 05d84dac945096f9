package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.ParticipantTokens;
import io.connectchat.simulator.internal.state.ParticipantTokens.Holder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a participant does in a chat, once the request is known to be well-formed and the participant's. */
public interface ParticipantStep {
    /** What the request must be. */
    Structure shape();

    /** Where the request's members stand. */
    default Members members() {
        return Members.WITH_CONNECTION_TOKEN;
    }

    /** Whose the request is; empty if it is nobody's. */
    default Optional<Holder> holder(ContactBook contacts, Map<String, @Nullable Object> request, Instant now) {
        return ParticipantTokens.ofConnectionToken(contacts, String.valueOf(request.get("ConnectionToken")), now);
    }

    /** Does it. */
    Answer answer(ParticipantCall call);
}
