package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.connectchat.simulator.internal.state.Page;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Which part of a long list is wanted, and in which form it is given.
 *
 * @param name the member that lists it
 */
record PageRequest(String name) {
    private static final int MOST_A_PAGE = 1000;

    /** Whether a part is asked for, and not all. */
    static boolean isOne(RoutingContext context) {
        return !Query.of(context.request()).all("limit").isEmpty();
    }

    /** Sends the part, or says what is wrong with the question. */
    <T> void send(RoutingContext context, BiFunction<Long, Integer, Page<T>> page, Function<T, JsonObject> json) {
        HttpServerResponse response = context.response();
        Query query = Query.of(context.request());
        long limit = number(query, "limit", MOST_A_PAGE);
        long before = number(query, "before", Long.MAX_VALUE);
        if (limit < 1 || limit > MOST_A_PAGE || before < 0) {
            Wire.write(
                    response,
                    Answer.error(
                            SimulatedError.INVALID_REQUEST,
                            "limit must be a number from 1 to " + MOST_A_PAGE
                                    + ", and before the number that the page before this one gave."));
            return;
        }
        Page<T> given = page.apply(before, (int) limit);
        JsonArray items = new JsonArray();
        given.items().forEach(item -> items.add(json.apply(item)));
        JsonObject body = new JsonObject().put(name, items);
        if (given.before() != null) {
            body.put("before", given.before());
        }
        response.end(body.toBuffer());
    }

    /** What the query says; -1 for what is no number. */
    private static long number(Query query, String name, long ifAbsent) {
        List<String> given = query.all(name);
        if (given.isEmpty()) {
            return ifAbsent;
        }
        try {
            return Long.parseLong(given.get(0));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
