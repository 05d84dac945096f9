package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A script for programs in any language: {@code PUT} puts one in the place of all that was scripted, {@code GET} shows what is
 * left of it, {@code DELETE} ends it.
 *
 * @param name its path, and the member of the JSON that lists it
 * @param replace reads a script; throws {@link IllegalArgumentException}, having changed nothing, if anything of it is wrong
 * @param show writes it
 * @param clear ends it
 */
record ScriptRoutes(String name, Consumer<String> replace, Supplier<List<Map<String, Object>>> show, Runnable clear) {
    void add(Router router) {
        router.get("/" + name).handler(context -> send(context.response()));
        router.delete("/" + name).handler(context -> {
            clear.run();
            context.response().setStatusCode(204).end();
        });
        router.put("/" + name).handler(this::read);
    }

    private void read(RoutingContext context) {
        ControlBody.read(context, body -> enter(body, context.response()));
    }

    private void enter(String body, HttpServerResponse response) {
        try {
            replace.accept(body);
        } catch (IllegalArgumentException e) {
            Wire.write(response, Answer.error(SimulatedError.INVALID_REQUEST, String.valueOf(e.getMessage())));
            return;
        }
        send(response);
    }

    private void send(HttpServerResponse response) {
        response.end(new JsonObject().put(name, new JsonArray(show.get())).toBuffer());
    }
}
