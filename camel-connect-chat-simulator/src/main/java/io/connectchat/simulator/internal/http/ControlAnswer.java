package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.connectchat.simulator.internal.state.EndedChatException;
import io.connectchat.simulator.internal.state.UnknownContactException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers to the control API: what a step gives, or why it was refused. */
final class ControlAnswer {
    private ControlAnswer() {}

    /** Answers with what comes of the body. */
    static void toBody(RoutingContext context, Function<String, JsonObject> step) {
        ControlBody.read(context, body -> give(context.response(), () -> step.apply(body)));
    }

    /**
     * Answers with what a step gives.
     *
     * @param step throws {@link IllegalArgumentException} if the request is wrong
     */
    static void give(HttpServerResponse response, Supplier<JsonObject> step) {
        JsonObject given;
        try {
            given = step.get();
        } catch (IllegalArgumentException e) {
            refuse(response, e);
            return;
        }
        response.end(given.toBuffer());
    }

    static void refuse(HttpServerResponse response, IllegalArgumentException cause) {
        SimulatedError error = SimulatedError.INVALID_REQUEST;
        if (cause instanceof UnknownContactException) {
            error = SimulatedError.RESOURCE_NOT_FOUND;
        } else if (cause instanceof EndedChatException) {
            error = SimulatedError.CONFLICT;
        }
        Wire.write(response, Answer.error(error, String.valueOf(cause.getMessage())));
    }
}
