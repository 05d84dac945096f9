package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.Fault;
import io.connectchat.simulator.SimulatedError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation says to a request.
 *
 * @param status the HTTP status, or 0 where there is no answer
 * @param errorType the error's name on the wire, or {@code null} if it is none
 * @param body the members of the answer's JSON
 * @param fault what happens to the request, or to this answer on its way, or {@code null} if nothing does
 * @param remarks what the journal should say about the request
 */
public record Answer(
        int status, @Nullable String errorType, Map<String, Object> body, @Nullable Fault fault, List<String> remarks) {

    /** What the error says, or {@code null} if it is none. */
    public @Nullable String errorMessage() {
        return errorType != null && body.get("Message") instanceof String message ? message : null;
    }

    /** All went well. */
    static Answer success(Map<String, Object> body, List<String> remarks) {
        return new Answer(200, null, body, null, remarks);
    }

    /** An error, with a message for the caller that says what is wrong, where, and how to mend it. */
    public static Answer error(SimulatedError error, String message) {
        return error(error, message, List.of());
    }

    static Answer error(SimulatedError error, String message, List<String> remarks) {
        return new Answer(error.status(), error.type(), Map.of("Message", message), null, remarks);
    }

    /** No answer: the connection is closed. */
    static Answer dropped(ConnectionDrop drop, List<String> remarks) {
        return new Answer(0, null, Map.of(), drop, remarks);
    }

    /** The same answer, to which something happens on its way. */
    Answer meeting(Fault met, String remark) {
        List<String> noted = new ArrayList<>(remarks);
        noted.add(remark);
        return met instanceof ConnectionDrop drop
                ? dropped(drop, noted)
                : new Answer(status, errorType, body, met, noted);
    }
}
