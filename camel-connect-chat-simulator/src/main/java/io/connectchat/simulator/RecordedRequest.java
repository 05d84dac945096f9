package io.connectchat.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to the simulated API, as it came and as it was answered.
 *
 * @param requestId the {@code x-amzn-RequestId} of the answer
 * @param receivedAt when it arrived, by the simulator's clock
 * @param operation the operation that method and path lead to, or {@code null} if there is none
 * @param method the HTTP method
 * @param path the path, without the query
 * @param query the query as it came, or {@code null} if there is none
 * @param headers the headers; looking one up ignores case, several of one name are joined by a comma
 * @param body the body as text, empty if there is none or if it was too large to be taken
 * @param status the HTTP status of the answer, or 0 where the connection was dropped instead
 * @param errorType the {@code x-amzn-ErrorType} of the answer, or {@code null} where there is none
 * @param errorMessage what the answer says is wrong, or {@code null} where it is no error
 * @param fault what the simulator was told to do to it, or {@code null} if it was handled as usual
 * @param remarks what the simulator noticed without refusing it, such as a token that came again with other parameters
 */
public record RecordedRequest(
        String requestId,
        Instant receivedAt,
        @Nullable ConnectOperation operation,
        String method,
        String path,
        @Nullable String query,
        Map<String, String> headers,
        String body,
        int status,
        @Nullable String errorType,
        @Nullable String errorMessage,
        @Nullable Fault fault,
        List<String> remarks) {}
