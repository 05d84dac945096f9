package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.operation.Answer;
import io.connectchat.simulator.internal.operation.Partition;
import io.connectchat.simulator.internal.operation.Partitions;
import io.connectchat.simulator.internal.state.Account;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The simulator's own endpoints under {@code /_simulator}: looks at the token and the document, and gives the request to the
 * account that it asks for.
 */
final class ControlFront {
    private static final int LONGEST_INSTANCE_ID = 100;

    private final Partitions partitions;
    private final @Nullable String token;
    private final Vertx vertx;
    private final ApiDocument document = new ApiDocument();
    /** Used by the event loop alone. */
    private final IdentityHashMap<Account, Router> routers = new IdentityHashMap<>();

    /**
     * @param partitions the accounts
     * @param token what its callers need, or {@code null} if they need none
     */
    ControlFront(Partitions partitions, @Nullable String token, Vertx vertx) {
        this.partitions = partitions;
        this.token = token;
        this.vertx = vertx;
    }

    Router router() {
        Router router = Router.router(vertx);
        router.route().handler(context -> {
            Wire.identified(context.response(), Wire.newRequestId());
            context.next();
        });
        if (token != null) {
            router.route().handler(new ControlToken(token));
        }
        router.route().handler(document);
        router.get("/openapi.json").handler(context -> context.response().end(document.text()));
        StatusRoutes.addHealth(router);
        router.get("/instances").handler(context -> context.response()
                .end(new JsonObject()
                        .put("instances", new JsonArray(partitions.instances()))
                        .toBuffer()));
        router.put("/instances/:id").handler(this::keepApart);
        router.delete("/instances/:id").handler(context -> {
            String id = context.pathParam("id");
            Partition forgotten = partitions.of(id);
            if (forgotten != null) {
                routers.remove(forgotten.account());
                partitions.forget(id);
            }
            context.response().setStatusCode(204).end();
        });
        router.route("/*").handler(this::byInstance);
        return router;
    }

    private void keepApart(RoutingContext context) {
        HttpServerResponse response = context.response();
        String id = context.pathParam("id");
        if (id.length() > LONGEST_INSTANCE_ID) {
            Wire.write(
                    response,
                    Answer.error(
                            SimulatedError.INVALID_REQUEST,
                            "An instance's ID must be 1 to " + LONGEST_INSTANCE_ID + " characters long."));
            return;
        }
        partitions.keepApart(id);
        response.end(new JsonObject().put("instance", id).toBuffer());
    }

    private void byInstance(RoutingContext context) {
        String instance = new Wanted(Query.of(context.request())).value("instance");
        Partition partition = instance == null ? partitions.shared() : partitions.of(instance);
        if (partition == null) {
            Wire.write(
                    context.response(),
                    Answer.error(
                            SimulatedError.RESOURCE_NOT_FOUND,
                            "instance names none that is kept apart: PUT /_simulator/instances/ID keeps it apart, and"
                                    + " without instance all others are meant."));
            return;
        }
        Account account = partition.account();
        routers.computeIfAbsent(account, its -> new ControlRoutes(its).router(vertx))
                .handleContext(context);
    }
}
