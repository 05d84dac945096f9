package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.internal.json.JsonReader;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A request of the journal as the simulator's own endpoints show it. */
final class JournalJson {
    private JournalJson() {}

    static JsonObject of(RecordedRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach(headers::put);
        return new JsonObject()
                .put("requestId", request.requestId())
                .put("receivedAt", request.receivedAt().toString())
                .put(
                        "operation",
                        request.operation() == null ? null : request.operation().apiName())
                .put("method", request.method())
                .put("path", request.path())
                .put("query", request.query())
                .put("headers", headers)
                .put("body", objectOrText(request.body()))
                .put("status", request.status())
                .put("errorType", request.errorType())
                .put("errorMessage", request.errorMessage())
                .put("remarks", new JsonArray(request.remarks()));
    }

    private static Object objectOrText(String body) {
        try {
            return JsonReader.readObject(body);
        } catch (MalformedJsonException e) {
            return body;
        }
    }
}
