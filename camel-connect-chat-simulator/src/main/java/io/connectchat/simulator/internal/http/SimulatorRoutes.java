package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.Latency;
import io.connectchat.simulator.internal.operation.Operation;
import io.connectchat.simulator.internal.state.Account;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Which method and path leads where.
 *
 * @param api what answers requests to the API
 * @param account what the simulator's own endpoints show and change
 * @param dates what the answers' header {@code Date} says: SDKs whose clock is wrong go by it
 * @param latency how long each answer is held back
 */
public record SimulatorRoutes(Operation api, Account account, InstantSource dates, Latency latency)
        implements Function<Vertx, Router> {
    static final String CONTROL_PREFIX = "/_simulator/";

    @Override
    public Router apply(Vertx vertx) {
        Responder responder = new Responder(vertx, latency);
        Router router = Router.router(vertx);
        router.route().handler(new Dated(dates)).handler(new BrowserGuard());
        new ConsolePage().add(router);
        router.route(CONTROL_PREFIX + "*").subRouter(new ControlRoutes(account).router(vertx));
        router.route().handler(new ApiHandler(api, account.journal(), account.clock(), responder));
        return router;
    }
}
