package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.BrokenAnswer;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.Fault;
import io.connectchat.simulator.Latency;
import io.connectchat.simulator.SlowAnswer;
import io.connectchat.simulator.internal.operation.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * Answers after the simulated latency, and in the way that a fault wants it.
 * Vert.x's
 * timer waits, no thread does.
 */
final class Responder {
    private final Vertx vertx;
    private final Latency latency;
    /** Used by the event loop alone. */
    private long answers;

    Responder(Vertx vertx, Latency latency) {
        this.vertx = vertx;
        this.latency = latency;
    }

    void respond(HttpServerRequest request, String requestId, Answer answer) {
        answers++;
        Duration usual = latency.of(answers);
        Duration held = answer.fault() instanceof SlowAnswer slow ? usual.plus(slow.delay()) : usual;
        long millis = held.toMillis();
        if (millis == 0) {
            respondNow(request, requestId, answer);
        } else {
            vertx.setTimer(millis, timer -> respondNow(request, requestId, answer));
        }
    }

    private static void respondNow(HttpServerRequest request, String requestId, Answer answer) {
        Fault fault = answer.fault();
        if (fault instanceof ConnectionDrop) {
            request.connection().close();
        } else if (request.response().closed()) {
            // The caller has given up waiting: nobody is there to be answered.
            return;
        } else if (fault == BrokenAnswer.GARBAGE) {
            Wire.writeGarbage(request.response(), requestId, answer);
        } else if (fault == BrokenAnswer.HALF) {
            Wire.writeHalf(request.response(), requestId, answer)
                    .onComplete(written -> request.connection().close());
        } else {
            Wire.write(request.response(), answer.status(), requestId, answer);
        }
    }
}
