package io.connectchat.camel.internal.flow;

import io.connectchat.camel.api.OnFull;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/**
 * What an endpoint's calls pass on their way to the client: a permit of the route, a place under way, and the pace.
 *
 * @param ofEndpoints the places of all routes whose maxInFlight is less than the client's; null if it is not
 * @param pacer null where no rate is set
 */
public record Admission(Flow flow, InFlight inFlight, @Nullable Limit ofEndpoints, @Nullable RatePacer pacer) {
    /**
     * Accepts a message, as soon as its route may have one more in flight.
     *
     * @throws InterruptedException if the source's thread is interrupted while it waits
     * @throws RejectedExecutionException if the component stops meanwhile, or the route is full and must not wait
     */
    public Permit accept(Exchange exchange, OnFull onFull) throws InterruptedException {
        return inFlight.accept(exchange, onFull);
    }

    /**
     * Sends an accepted message's call when it is its turn, now or later.
     *
     * @param routeGoesOn run once, after the call's end, on a thread on which user code may run
     */
    public void submit(FlowCall call, Permit permit, Runnable routeGoesOn) {
        new PendingCall(call, this, permit, routeGoesOn).start();
    }

    ConnectAsyncClient client() {
        return flow.client();
    }

    Executor threads() {
        return flow.threads();
    }

    /** Completes when a call may be sent; it has its places then. */
    CompletableFuture<Void> turn() {
        Limit own = ofEndpoints;
        if (own == null) {
            return turnOfClient();
        }
        return Flow.on(threads(), own.acquire())
                .thenCompose(place -> turnOfClient().whenComplete((turn, failure) -> {
                    if (failure != null) {
                        own.release();
                    }
                }));
    }

    private CompletableFuture<Void> turnOfClient() {
        return pacer == null ? flow.underWay().acquire() : pacer.turn(flow.underWay());
    }

    /** Gives the places back. */
    void leave() {
        flow.underWay().release();
        if (ofEndpoints != null) {
            ofEndpoints.release();
        }
    }

    /** Notes that a call is sent now; false if the component has stopped. */
    boolean begin(PendingCall call) {
        return flow.begin(call);
    }

    /** The call has been answered, or has failed. */
    void end(PendingCall call) {
        flow.end(call);
        leave();
    }

    /** To be run for what a call costs beside its first token; null if nobody counts. */
    @Nullable
    Runnable charge() {
        return pacer == null ? null : pacer::charge;
    }
}
