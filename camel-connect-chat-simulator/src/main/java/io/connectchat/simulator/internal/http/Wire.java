package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.internal.operation.Answer;
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
        identified(response, requestId).setStatusCode(status);
        if (answer.errorType() != null) {
            response.putHeader("x-amzn-ErrorType", answer.errorType());
        }
        response.end(new JsonObject(answer.body()).toBuffer());
    }
}
