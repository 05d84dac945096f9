package io.connectchat.simulator.internal.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A script for programs in any language: {@code PUT} puts one in the place of all that was scripted, {@code POST} adds to it,
 * {@code GET} shows what is left of it, {@code DELETE} ends it.
 *
 * @param name its path, and the member of the JSON that lists it
 * @param replace reads a script; throws {@link IllegalArgumentException}, having changed nothing, if anything of it is wrong
 * @param add reads one entry, likewise
 * @param show writes it
 * @param clear ends it
 */
record ScriptRoutes(
        String name,
        Consumer<String> replace,
        Consumer<String> add,
        Supplier<List<Map<String, Object>>> show,
        Runnable clear) {
    void add(Router router) {
        router.get("/" + name).handler(context -> ControlAnswer.give(context.response(), this::shown));
        router.delete("/" + name).handler(context -> {
            clear.run();
            context.response().setStatusCode(204).end();
        });
        router.put("/" + name).handler(context -> ControlAnswer.toBody(context, body -> after(replace, body)));
        router.post("/" + name).handler(context -> ControlAnswer.toBody(context, body -> after(add, body)));
    }

    private JsonObject after(Consumer<String> change, String body) {
        change.accept(body);
        return shown();
    }

    private JsonObject shown() {
        return new JsonObject().put(name, new JsonArray(show.get()));
    }
}
