package io.connectchat.simulator.internal.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * A list as a JSON array, or as one object a line, written in pieces: each waits until the one before has left, so that a long
 * journal neither fills the memory nor holds up the requests of others.
 */
final class JsonArrayResponse<T> {
    private static final int ITEMS_PER_PIECE = 64;

    /** What stands before, between and after the items, and in the place of all where there are none. */
    private record Form(String begin, String between, String end, String empty) {
        static final Form ARRAY = new Form("[\n", ",\n", "\n]\n", "[]\n");
        static final Form LINES = new Form("", "\n", "\n", "");
    }

    private final Iterator<T> items;
    private final Function<T, JsonObject> json;
    private final RoutingContext context;
    private final Form form;
    private final String end;
    private String separator;

    private JsonArrayResponse(List<T> items, Function<T, JsonObject> json, RoutingContext context, Form form) {
        this.items = items.iterator();
        this.json = json;
        this.context = context;
        this.form = form;
        this.separator = form.begin;
        this.end = items.isEmpty() ? form.empty : form.end;
    }

    static <T> void send(List<T> items, Function<T, JsonObject> json, RoutingContext context) {
        context.response().setChunked(true);
        new JsonArrayResponse<>(items, json, context, Form.ARRAY).writeOn();
    }

    /** Sends a file of this name. */
    static <T> void sendLines(String name, List<T> items, Function<T, JsonObject> json, RoutingContext context) {
        context.response()
                .setChunked(true)
                .putHeader("Content-Type", "application/x-ndjson")
                .putHeader("Content-Disposition", "attachment; filename=\"" + name + ".ndjson\"");
        new JsonArrayResponse<>(items, json, context, Form.LINES).writeOn();
    }

    private void writeOn() {
        Buffer piece = Buffer.buffer();
        for (int i = 0; i < ITEMS_PER_PIECE && items.hasNext(); i++) {
            piece.appendString(separator).appendBuffer(json.apply(items.next()).toBuffer());
            separator = form.between;
        }
        HttpServerResponse response = context.response();
        if (items.hasNext()) {
            // A failed write means that the reader has gone.
            response.write(piece).onSuccess(written -> Failures.caught(context, this::writeOn));
        } else {
            response.end(piece.appendString(end));
        }
    }
}
