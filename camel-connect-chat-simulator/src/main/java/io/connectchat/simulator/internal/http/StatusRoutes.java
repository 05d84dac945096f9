package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.internal.operation.ControlForms;
import io.connectchat.simulator.internal.operation.FaultForm;
import io.connectchat.simulator.internal.state.Account;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;

/**
 * How full everything is, and how far it has come: what gauges show, and what tells a page that there is news.
 *
 * @param account what is counted
 */
record StatusRoutes(Account account) {
    /** What container platforms ask: it answers, hence it serves. */
    static void addHealth(Router router) {
        router.get("/health").handler(context -> Wire.identified(context.response(), Wire.newRequestId())
                .end(new JsonObject().put("status", "UP").toBuffer()));
    }

    void add(Router router) {
        router.get("/status").handler(context -> context.response().end(status().toBuffer()));
    }

    private JsonObject status() {
        JsonObject openChats = new JsonObject();
        account.contacts().activeChats(account.clock().instant()).forEach(openChats::put);
        return new JsonObject()
                .put("now", account.clock().instant().toString())
                .put("contacts", account.contacts().size())
                .put("started", account.contacts().end())
                .put("requests", account.journal().end())
                .put("openChats", openChats)
                .put("quotas", new JsonObject(ControlForms.rates(account)))
                .put("faultNames", new JsonArray(FaultForm.faultNames()));
    }
}
