package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.internal.operation.Answer;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** The form that AWS gives its answers: an id on each, and on errors their type in a header. */
final class Wire {
    private static final String REQUEST_ID = "x-amzn-RequestId";

    private Wire() {}

    static String newRequestId() {
        return UUID.randomUUID().toString();
    }

    /** Sets what every response of the simulator carries. */
    static HttpServerResponse identified(HttpServerResponse response, String requestId) {
        return response.putHeader(REQUEST_ID, requestId).putHeader("Content-Type", "application/json");
    }

    static void write(HttpServerResponse response, Answer answer) {
        write(response, answer.status(), newRequestId(), answer);
    }

    static void write(HttpServerResponse response, int status, String requestId, Answer answer) {
        head(response, status, requestId, answer).end(body(answer));
    }

    /** As {@link #write}, but for the body: a client that goes by the status finds no JSON. */
    static void writeGarbage(HttpServerResponse response, String requestId, Answer answer) {
        head(response, answer.status(), requestId, answer)
                .end("<html><body>This is not the JSON that you expect.</body></html>");
    }

    /** As {@link #write}, but for the body's second half; whoever calls closes the connection when it is written. */
    static Future<Void> writeHalf(HttpServerResponse response, String requestId, Answer answer) {
        Buffer whole = body(answer);
        return head(response, answer.status(), requestId, answer)
                .putHeader("Content-Length", String.valueOf(whole.length()))
                .write(whole.slice(0, whole.length() / 2));
    }

    private static HttpServerResponse head(HttpServerResponse response, int status, String requestId, Answer answer) {
        identified(response, requestId).setStatusCode(status);
        if (answer.errorType() != null) {
            response.putHeader("x-amzn-ErrorType", answer.errorType());
        }
        return response;
    }

    private static Buffer body(Answer answer) {
        return new JsonObject(answer.body()).toBuffer();
    }
}
