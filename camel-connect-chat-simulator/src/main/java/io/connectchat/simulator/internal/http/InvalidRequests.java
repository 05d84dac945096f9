package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;

/** Answers what is not even HTTP, or has too long a header; Vert.x then gives the connection up. */
final class InvalidRequests {
    private InvalidRequests() {}

    static void answer(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        int status = SimulatedError.SERIALIZATION.status();
        if (cause instanceof TooLongHttpLineException) {
            status = 414;
        } else if (cause instanceof TooLongHttpHeaderException) {
            status = 431;
        }
        Answer answer = Answer.error(
                SimulatedError.SERIALIZATION, "This is not HTTP/1.1, or its first line or its headers are too long.");
        Wire.write(request.response(), status, Wire.newRequestId(), answer);
    }
}
