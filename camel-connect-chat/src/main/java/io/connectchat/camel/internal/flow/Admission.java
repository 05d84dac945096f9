package io.connectchat.camel.internal.flow;

import io.connectchat.camel.api.OnFull;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What an endpoint's calls pass on their way to the client: a permit of the route, a place under way, and a pace, if any. */
public record Admission(Flow flow, InFlight inFlight, @Nullable RatePacer pacer) {
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

    /** Completes when a call may be sent; it has a place under way then. */
    CompletableFuture<Void> turn() {
        return pacer == null ? inFlight.enterUnderWay() : pacer.turn(inFlight);
    }
}
