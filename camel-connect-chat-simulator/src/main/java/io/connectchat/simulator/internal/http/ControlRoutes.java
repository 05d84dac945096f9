package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.json.JsonReader;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import io.connectchat.simulator.internal.operation.Answer;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.FaultScript;
import io.connectchat.simulator.internal.state.Journal;
import io.connectchat.simulator.internal.state.TokenBucket;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Map;

/**
 * The simulator's own endpoints under {@code /_simulator}: what it remembers, for programs in any language.
 *
 * @param contacts the contacts to show
 * @param journal the requests to show and to clear
 * @param faults the faults to show and to script
 * @param quotas the bucket of each operation that has a quota
 * @param clock tells how far contacts have come
 */
record ControlRoutes(
        ContactBook contacts,
        Journal journal,
        FaultScript faults,
        Map<ConnectOperation, TokenBucket> quotas,
        InstantSource clock) {

    Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().handler(context -> {
            Wire.identified(context.response(), Wire.newRequestId());
            context.next();
        });
        router.get("/requests")
                .handler(context ->
                        JsonArrayResponse.send(journal.requests(), ControlRoutes::requestJson, context.response()));
        router.delete("/requests").handler(context -> {
            journal.clear();
            context.response().setStatusCode(204).end();
        });
        new ContactRoutes(contacts, clock).add(router);
        new FaultRoutes(faults).add(router);
        new StatusRoutes(contacts, quotas, clock).add(router);
        router.route().handler(ControlRoutes::unknown);
        return router;
    }

    private static void unknown(RoutingContext context) {
        Answer answer = Answer.error(
                SimulatedError.UNKNOWN_OPERATION,
                "The simulator's own endpoints are GET and DELETE /_simulator/requests, GET /_simulator/contacts and"
                        + " /_simulator/contacts/ID, POST /_simulator/contacts/ID/messages, GET, PUT and DELETE"
                        + " /_simulator/faults, and GET /_simulator/status.");
        Wire.write(context.response(), answer);
    }

    private static JsonObject requestJson(RecordedRequest request) {
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
