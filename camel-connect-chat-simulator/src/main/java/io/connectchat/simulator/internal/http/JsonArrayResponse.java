package io.connectchat.simulator.internal.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * A list as a JSON array, written in pieces: each waits until the one before has left, so that a long journal neither
 * fills the memory nor holds up the requests of others.
 */
final class JsonArrayResponse<T> {
    private static final int ITEMS_PER_PIECE = 64;

    private final Iterator<T> items;
    private final Function<T, JsonObject> json;
    private final RoutingContext context;
    private String separator = "[\n";

    private JsonArrayResponse(List<T> items, Function<T, JsonObject> json, RoutingContext context) {
        this.items = items.iterator();
        this.json = json;
        this.context = context;
    }

    static <T> void send(List<T> items, Function<T, JsonObject> json, RoutingContext context) {
        context.response().setChunked(true);
        new JsonArrayResponse<>(items, json, context).writeOn();
    }

    private void writeOn() {
        Buffer piece = Buffer.buffer();
        for (int i = 0; i < ITEMS_PER_PIECE && items.hasNext(); i++) {
            piece.appendString(separator).appendBuffer(json.apply(items.next()).toBuffer());
            separator = ",\n";
        }
        HttpServerResponse response = context.response();
        if (items.hasNext()) {
            // A failed write means that the reader has gone.
            response.write(piece).onSuccess(written -> Failures.caught(context, this::writeOn));
        } else {
            response.end(piece.appendString(separator.equals("[\n") ? "[]\n" : "\n]\n"));
        }
    }
}
