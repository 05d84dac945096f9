package io.connectchat.camel.internal.flow;

import io.connectchat.camel.api.OnFull;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint's calls pass on their way to the client: a permit of the route, a place under way, and the pace.
 *
 * @param ofEndpoints the places of all endpoints whose maxInFlight is less than the client's; null if it is not
 * @param pacer null where no rate is set
 */
public record Admission(Flow flow, InFlight inFlight, @Nullable Limit ofEndpoints, @Nullable RatePacer pacer) {
    /**
     * Accepts an exchange's call, as soon as its route may have one more in flight, and sends it when it is its turn.
     *
     * @param routeGoesOn run once, after the call's end, on a thread on which user code may run; not if this throws
     * @throws InterruptedException if the source's thread is interrupted while it waits
     * @throws RejectedExecutionException if the component stops meanwhile, or the route is full and must not wait
     */
    public void submit(Exchange exchange, OnFull onFull, FlowCall call, Runnable routeGoesOn)
            throws InterruptedException {
        new PendingCall(call, this, inFlight.accept(exchange, onFull), routeGoesOn).start();
    }

    /** Completes when a call may be sent; it has its places then. */
    CompletableFuture<Void> turn() {
        Limit own = ofEndpoints;
        if (own == null) {
            return turnOfClient();
        }
        return Flow.on(flow.threads(), own.acquire())
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
}
