package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.internal.json.JsonReader;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The requests of the journal that a query asks for. */
final class RequestFilter {
    private static final List<String> IN_BODY = List.of("destination", "number", "text", "attribute", "token");

    private RequestFilter() {}

    /**
     * The filter of a query.
     *
     * @throws IllegalArgumentException if the query is wrong
     */
    static Predicate<RecordedRequest> of(HttpServerRequest request) {
        Wanted wanted = new Wanted(Query.of(request));
        wanted.require();
        requireKnown(wanted);
        boolean readsBodies = IN_BODY.stream().anyMatch(name -> wanted.value(name) != null);
        return recorded -> wanted.hasValue("status", String.valueOf(recorded.status()))
                && wanted.hasValue(
                        "operation",
                        recorded.operation() == null
                                ? null
                                : recorded.operation().apiName())
                && (!readsBodies || hasBody(wanted, recorded.body()));
    }

    private static void requireKnown(Wanted wanted) {
        String status = wanted.value("status");
        if (status != null && !status.matches("0|[1-5][0-9][0-9]")) {
            throw new IllegalArgumentException(
                    "status must be an HTTP status, or 0 for a connection that was dropped.");
        }
        String operation = wanted.value("operation");
        if (operation != null
                && Arrays.stream(ConnectOperation.values())
                        .noneMatch(known -> known.apiName().equals(operation))) {
            throw new IllegalArgumentException("operation must be the name of an operation, such as StopContact.");
        }
    }

    private static boolean hasBody(Wanted wanted, String json) {
        Map<String, @Nullable Object> body;
        try {
            body = JsonReader.readObject(json);
        } catch (MalformedJsonException e) {
            body = Map.of("unreadable", json);
        }
        return wanted.hasAddress(address(body))
                && wanted.hasValue("token", body.get("ClientToken") instanceof String token ? token : null)
                && wanted.hasAttributes(body.get("Attributes") instanceof Map<?, ?> attributes ? attributes : Map.of())
                && wanted.hasText(texts(body).toList());
    }

    private static @Nullable String address(Map<String, @Nullable Object> body) {
        return body.get("DestinationEndpoint") instanceof Map<?, ?> endpoint
                        && endpoint.get("Address") instanceof String address
                ? address
                : null;
    }

    private static Stream<String> texts(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(RequestFilter::texts);
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(RequestFilter::texts);
        }
        return value instanceof String text ? Stream.of(text) : Stream.empty();
    }
}
