package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.FaultRule;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.connectchat.simulator.internal.operation.FaultForm;
import io.connectchat.simulator.internal.state.FaultScript;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * Faults for programs in any language: {@code PUT} puts rules in the place of all that was scripted, {@code GET} shows what is
 * left of them, {@code DELETE} ends them all.
 *
 * @param faults the script
 */
record FaultRoutes(FaultScript faults) {
    void add(Router router) {
        router.get("/faults").handler(context -> show(context.response()));
        router.delete("/faults").handler(context -> {
            faults.clear();
            context.response().setStatusCode(204).end();
        });
        router.put("/faults").handler(this::read);
    }

    private void read(RoutingContext context) {
        BoundedBody body = new BoundedBody();
        context.request().handler(body::append).endHandler(end -> replace(body, context.response()));
    }

    private void replace(BoundedBody body, HttpServerResponse response) {
        List<FaultRule> rules;
        try {
            rules = FaultForm.read(body.bytes());
        } catch (IllegalArgumentException e) {
            Wire.write(response, Answer.error(SimulatedError.INVALID_REQUEST, String.valueOf(e.getMessage())));
            return;
        }
        faults.replace(rules);
        show(response);
    }

    private void show(HttpServerResponse response) {
        response.end(new JsonObject()
                .put("faults", new JsonArray(FaultForm.write(faults.rules())))
                .toBuffer());
    }
}
