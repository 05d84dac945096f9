package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.connectchat.simulator.internal.operation.Operation;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.Journal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Which method and path leads where.
 *
 * @param startOutboundChatContact the one operation so far
 * @param contacts the contacts to show
 * @param journal where requests to the API are entered
 * @param clock tells when a request arrived
 * @param latency how long each answer is held back
 */
public record SimulatorRoutes(
        Operation startOutboundChatContact,
        ContactBook contacts,
        Journal journal,
        InstantSource clock,
        Duration latency)
        implements Function<Vertx, Router> {
    static final String CONTROL_PREFIX = "/_simulator/";

    private static final Operation UNKNOWN_OPERATION = call -> Answer.error(
            SimulatedError.UNKNOWN_OPERATION,
            "No operation of the simulator has this method and path: it knows StartOutboundChatContact, which is"
                    + " PUT /contact/outbound-chat.");

    @Override
    public Router apply(Vertx vertx) {
        Responder responder = new Responder(vertx, latency);
        Router router = Router.router(vertx);
        router.route().handler(new BrowserGuard());
        router.route(CONTROL_PREFIX + "*").subRouter(new ControlRoutes(contacts, journal).router(vertx));
        // By pattern, since a plain path also takes a trailing slash.
        router.routeWithRegex(HttpMethod.PUT, "/contact/outbound-chat")
                .handler(new ApiHandler(startOutboundChatContact, journal, clock, responder));
        router.route().handler(new ApiHandler(UNKNOWN_OPERATION, journal, clock, responder));
        return router;
    }
}
