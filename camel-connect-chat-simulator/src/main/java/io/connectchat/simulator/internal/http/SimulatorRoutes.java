package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.internal.operation.Operation;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.FaultScript;
import io.connectchat.simulator.internal.state.Journal;
import io.connectchat.simulator.internal.state.TokenBucket;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

/**
 * Which method and path leads where.
 *
 * @param api what answers requests to the API
 * @param contacts the contacts to show
 * @param journal where requests to the API are entered
 * @param faults the faults to come
 * @param quotas the bucket of each operation that has a quota
 * @param clock tells when a request arrived
 * @param latency how long each answer is held back
 */
public record SimulatorRoutes(
        Operation api,
        ContactBook contacts,
        Journal journal,
        FaultScript faults,
        Map<ConnectOperation, TokenBucket> quotas,
        InstantSource clock,
        Duration latency)
        implements Function<Vertx, Router> {
    static final String CONTROL_PREFIX = "/_simulator/";

    @Override
    public Router apply(Vertx vertx) {
        Responder responder = new Responder(vertx, latency);
        Router router = Router.router(vertx);
        router.route().handler(new BrowserGuard());
        router.route(CONTROL_PREFIX + "*")
                .subRouter(new ControlRoutes(contacts, journal, faults, quotas, clock).router(vertx));
        router.route().handler(new ApiHandler(api, journal, clock, responder));
        return router;
    }
}
