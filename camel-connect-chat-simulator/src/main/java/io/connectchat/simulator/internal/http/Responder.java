package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.internal.operation.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * Answers after the simulated latency.
 *
 * @param vertx its timer waits, no thread does
 * @param latency how long each answer is held back
 */
record Responder(Vertx vertx, Duration latency) {

    void respond(HttpServerRequest request, String requestId, Answer answer) {
        long millis = latency.toMillis();
        if (millis == 0) {
            respondNow(request, requestId, answer);
        } else {
            vertx.setTimer(millis, timer -> respondNow(request, requestId, answer));
        }
    }

    private static void respondNow(HttpServerRequest request, String requestId, Answer answer) {
        if (answer.status() == Answer.DROPPED) {
            request.connection().close();
        } else if (!request.response().closed()) {
            Wire.write(request.response(), answer.status(), requestId, answer);
        }
    }
}
