package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.Participant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A participant's request.
 *
 * @param contact the chat, as it is now
 * @param participant who asks
 * @param request the request's members, well-formed
 * @param host what the request calls the simulator, or {@code null} if it does not say
 * @param now when it is handled
 * @param remarks what the journal should say about it
 */
record ParticipantCall(
        Contact contact,
        Participant participant,
        Map<String, @Nullable Object> request,
        @Nullable String host,
        Instant now,
        List<String> remarks) {

    /** The request's token, known as this operation's; {@code null} if it has none. */
    @Nullable
    String clientToken(String operation) {
        return request.get("ClientToken") instanceof String token && !token.isEmpty() ? operation + " " + token : null;
    }

    Answer success(Map<String, Object> body) {
        return Answer.success(body, remarks);
    }

    Answer invalid(String message) {
        return Answer.error(SimulatedError.VALIDATION, message, remarks);
    }

    Answer denied(String message) {
        return Answer.error(SimulatedError.ACCESS_DENIED, message, remarks);
    }
}
