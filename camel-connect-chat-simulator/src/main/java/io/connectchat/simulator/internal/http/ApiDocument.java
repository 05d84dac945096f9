package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document of the control API, and the gate that it is: what it does not name can't be called. So it can't fall
 * behind the routes.
 */
final class ApiDocument implements Handler<RoutingContext> {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete");

    private final Buffer text = ConsolePage.read("openapi.json");
    private final JsonObject document = new JsonObject(text);
    private final JsonObject paths = document.getJsonObject("paths");

    /** The document. */
    Buffer text() {
        return text;
    }

    /** Lets a request on whose path, method and query are in the document; answers 404, 405 or 400 to others. */
    @Override
    public void handle(RoutingContext context) {
        JsonObject path = path(context.normalizedPath());
        if (path == null) {
            Wire.write(context.response(), unknownPath());
            return;
        }
        JsonObject operation =
                path.getJsonObject(context.request().method().name().toLowerCase(Locale.ROOT));
        if (operation == null) {
            refuseMethod(context, path);
            return;
        }
        Set<String> known = queryNames(path, operation);
        Set<String> unknown = new TreeSet<>(Query.of(context.request()).values().keySet());
        unknown.removeAll(known);
        if (unknown.isEmpty()) {
            context.next();
        } else {
            Wire.write(
                    context.response(),
                    Answer.error(
                            SimulatedError.INVALID_REQUEST,
                            "The query has a name that this path does not know: it knows " + String.join(", ", known)
                                    + "."));
        }
    }

    private @Nullable JsonObject path(String normalized) {
        String path = normalized.endsWith("/") ? normalized.substring(0, normalized.length() - 1) : normalized;
        JsonObject exact = paths.getJsonObject(path);
        if (exact != null) {
            return exact;
        }
        String[] parts = path.split("/", -1);
        for (Map.Entry<String, Object> candidate : paths) {
            if (matches(candidate.getKey().split("/", -1), parts)) {
                return (JsonObject) candidate.getValue();
            }
        }
        return null;
    }

    private static boolean matches(String[] template, String[] parts) {
        if (template.length != parts.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            boolean member = template[i].startsWith("{") && !parts[i].isEmpty();
            if (!member && !template[i].equals(parts[i])) {
                return false;
            }
        }
        return true;
    }

    private Set<String> queryNames(JsonObject path, JsonObject operation) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonObject holder : List.of(path, operation)) {
            for (Object parameter : holder.getJsonArray("parameters", new JsonArray())) {
                JsonObject named = resolved((JsonObject) parameter);
                if (named.getString("in").equals("query")) {
                    names.add(named.getString("name"));
                }
            }
        }
        return names;
    }

    private JsonObject resolved(JsonObject parameter) {
        String reference = parameter.getString("$ref");
        return reference == null
                ? parameter
                : document.getJsonObject("components")
                        .getJsonObject("parameters")
                        .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void refuseMethod(RoutingContext context, JsonObject path) {
        HttpServerResponse response = context.response().putHeader("Allow", allowed(path));
        Wire.write(
                response,
                405,
                Wire.newRequestId(),
                Answer.error(
                        SimulatedError.UNKNOWN_OPERATION,
                        "This path has no such method: it has " + allowed(path) + "."));
    }

    private static String allowed(JsonObject path) {
        String methods = METHODS.stream()
                .filter(path::containsKey)
                .map(method -> method.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return path.containsKey("get") ? methods + ", HEAD" : methods;
    }

    private Answer unknownPath() {
        String known = paths.stream()
                .map(path -> allowed((JsonObject) path.getValue()).replace(", HEAD", "") + " " + path.getKey())
                .collect(Collectors.joining("; "));
        return Answer.error(
                SimulatedError.UNKNOWN_OPERATION, "The simulator's own endpoints are " + known + ". Its page is at /.");
    }
}
