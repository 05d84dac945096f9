package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.TokenBucket;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.Map;

/**
 * How full everything is: what gauges show.
 *
 * @param contacts the contacts to count
 * @param quotas the bucket of each operation that has a quota
 * @param clock tells which chats are open
 */
record StatusRoutes(ContactBook contacts, Map<ConnectOperation, TokenBucket> quotas, InstantSource clock) {
    void add(Router router) {
        router.get("/status").handler(context -> context.response().end(status().toBuffer()));
    }

    private JsonObject status() {
        JsonObject openChats = new JsonObject();
        contacts.activeChats(clock.instant()).forEach(openChats::put);
        JsonObject levels = new JsonObject();
        quotas.forEach((operation, bucket) -> levels.put(
                operation.apiName(),
                new JsonObject()
                        .put("available", bucket.available())
                        .put("burst", bucket.burst())
                        .put("requestsPerSecond", bucket.perSecond())));
        return new JsonObject()
                .put("contacts", contacts.size())
                .put("openChats", openChats)
                .put("quotas", levels);
    }
}
