package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation says to a request.
 *
 * @param status the HTTP status, or {@link #DROPPED} to close the connection instead of answering
 * @param errorType the error's name on the wire, or {@code null} if it is none
 * @param body the members of the answer's JSON
 * @param remarks what the journal should say about the request
 */
public record Answer(int status, @Nullable String errorType, Map<String, Object> body, List<String> remarks) {
    /** The status of a request that gets no answer. */
    public static final int DROPPED = 0;

    /** All went well. */
    static Answer success(Map<String, Object> body, List<String> remarks) {
        return new Answer(200, null, body, remarks);
    }

    /** An error, with a message for the caller that says what is wrong, where, and how to mend it. */
    public static Answer error(SimulatedError error, String message) {
        return error(error, message, List.of());
    }

    static Answer error(SimulatedError error, String message, List<String> remarks) {
        return new Answer(error.status(), error.type(), Map.of("Message", message), remarks);
    }

    /** No answer: the connection is closed. */
    static Answer dropped(String remark) {
        return new Answer(DROPPED, null, Map.of(), List.of(remark));
    }
}
