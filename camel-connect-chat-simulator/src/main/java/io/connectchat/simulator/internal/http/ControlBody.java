package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import io.connectchat.simulator.internal.json.Utf8;
import io.connectchat.simulator.internal.operation.Answer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/** The body of a request to the control API: JSON in UTF-8, as small as one to the API must be. */
final class ControlBody {
    private ControlBody() {}

    /**
     * Reads the body, or answers what is wrong with it.
     *
     * @param use takes the text; throws {@link MalformedJsonException} if it is not one JSON object
     */
    static void read(RoutingContext context, Consumer<String> use) {
        BoundedBody body = new BoundedBody();
        context.request()
                .handler(body::append)
                .endHandler(end -> Failures.caught(context, () -> use(context, body, use)));
    }

    private static void use(RoutingContext context, BoundedBody body, Consumer<String> use) {
        HttpServerResponse response = context.response();
        if (body.tooLarge()) {
            Wire.write(response, BoundedBody.TOO_LARGE);
            return;
        }
        try {
            use.accept(Utf8.decode(body.bytes()));
        } catch (MalformedJsonException e) {
            Wire.write(response, Answer.error(SimulatedError.SERIALIZATION, String.valueOf(e.getMessage())));
        }
    }
}
