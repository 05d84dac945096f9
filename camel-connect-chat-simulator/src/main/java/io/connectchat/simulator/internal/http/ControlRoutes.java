package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.json.JsonReader;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import io.connectchat.simulator.internal.operation.Answer;
import io.connectchat.simulator.internal.operation.AnswerForm;
import io.connectchat.simulator.internal.operation.FaultForm;
import io.connectchat.simulator.internal.state.Account;
import io.connectchat.simulator.internal.state.AnswerScript;
import io.connectchat.simulator.internal.state.FaultScript;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * The simulator's own endpoints under {@code /_simulator}: what it remembers, for programs in any language.
 *
 * @param account what it shows and changes
 * @param token what its callers need, or {@code null} if they need none
 */
record ControlRoutes(Account account, @Nullable String token) {
    private static final PageRequest PAGE = new PageRequest("requests");

    Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().handler(context -> {
            Wire.identified(context.response(), Wire.newRequestId());
            context.next();
        });
        if (token != null) {
            router.route().handler(new ControlToken(token));
        }
        router.get("/requests").handler(this::requests);
        router.delete("/requests").handler(context -> {
            account.journal().clear();
            context.response().setStatusCode(204).end();
        });
        new ContactRoutes(account.contacts(), account.clock()).add(router);
        FaultScript faults = account.faults();
        new ScriptRoutes(
                        "faults",
                        json -> faults.replace(FaultForm.read(json)),
                        () -> FaultForm.write(faults.rules()),
                        faults::clear)
                .add(router);
        AnswerScript answers = account.answers();
        new ScriptRoutes(
                        "answers",
                        json -> answers.replace(AnswerForm.read(json)),
                        () -> AnswerForm.write(answers.answers()),
                        answers::clear)
                .add(router);
        new StatusRoutes(account).add(router);
        router.route().handler(ControlRoutes::unknown);
        return router;
    }

    private void requests(RoutingContext context) {
        if (PageRequest.isOne(context)) {
            PAGE.send(context, account.journal()::newestBefore, ControlRoutes::requestJson);
        } else {
            JsonArrayResponse.send(account.journal().requests(), ControlRoutes::requestJson, context);
        }
    }

    private static void unknown(RoutingContext context) {
        Answer answer = Answer.error(
                SimulatedError.UNKNOWN_OPERATION,
                "The simulator's own endpoints are GET and DELETE /_simulator/requests, GET /_simulator/contacts and"
                        + " /_simulator/contacts/ID, POST /_simulator/contacts/ID/messages and"
                        + " /_simulator/contacts/ID/participants, GET, PUT and DELETE"
                        + " /_simulator/faults and /_simulator/answers, GET /_simulator/status, and GET /health. Its page is at /.");
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
