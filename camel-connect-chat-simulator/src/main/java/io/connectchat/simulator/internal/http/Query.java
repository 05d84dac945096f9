package io.connectchat.simulator.internal.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;

/**
 * A request's query, decoded. Names have their case, where the server's own view of a query ignores it.
 *
 * @param values the values of each name
 */
record Query(Map<String, List<String>> values) {
    static Query of(HttpServerRequest request) {
        return new Query(new QueryStringDecoder(request.uri()).parameters());
    }

    /** The values of a name, none if it is not there. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
