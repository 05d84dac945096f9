package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.Latency;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.connectchat.simulator.internal.operation.CreateParticipantConnection;
import io.connectchat.simulator.internal.operation.Partitions;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which method and path leads where.
 *
 * @param partitions what answers requests to the API, and what the simulator's own endpoints show and change
 * @param signatureClock what the answers' header {@code Date} says: SDKs whose clock is wrong go by it
 * @param latency how long each answer is held back
 * @param controlToken what the simulator's own endpoints ask for, or {@code null} if they are open
 */
public record SimulatorRoutes(
        Partitions partitions, InstantSource signatureClock, Latency latency, @Nullable String controlToken)
        implements Function<Vertx, Handler<HttpServerRequest>> {
    private static final String CONTROL = "/_simulator/*";

    private static final Answer NO_WEBSOCKET = Answer.error(
            SimulatedError.UNKNOWN_OPERATION,
            "The simulator serves no WebSocket: read the chat by GetTranscript, or have it sent by StartContactStreaming.");

    @Override
    public Handler<HttpServerRequest> apply(Vertx vertx) {
        Dates dates = new Dates(signatureClock);
        ApiHandler toApi = new ApiHandler(partitions, new Responder(vertx, latency));
        Router router = Router.router(vertx);
        router.route().failureHandler(Failures::answer);
        router.route().handler(context -> {
            dates.put(context.response());
            context.next();
        });
        router.route().handler(context -> {
            boolean forApi = ApiHandler.isFor(context.request());
            Answer refusal = BrowserGuard.refusal(context.request(), forApi);
            if (refusal != null) {
                Wire.write(context.response(), refusal);
            } else if (forApi) {
                toApi.handle(context);
            } else {
                // No path that the router reads in its own way leads around the guard.
                context.next();
            }
        });
        for (String own : List.of("/", "/health", CONTROL)) {
            router.head(own).handler(SimulatorRoutes::answerAsGet);
        }
        StatusRoutes.addHealth(router);
        new ConsolePage().add(router);
        router.get(CreateParticipantConnection.WEBSOCKET)
                .handler(context -> Wire.write(context.response(), NO_WEBSOCKET));
        router.route(CONTROL).subRouter(new ControlFront(partitions, controlToken, vertx).router());
        router.route().handler(toApi);
        return new HttpRules(router, dates);
    }

    /** The server leaves the body out. */
    private static void answerAsGet(RoutingContext context) {
        String query = context.request().query();
        context.reroute(HttpMethod.GET, context.request().path() + (query == null ? "" : "?" + query));
    }
}
