package io.connectchat.camel.internal.pacing;

import io.connectchat.camel.api.OnFull;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a message passes on its way from its source to the SDK: what is in flight, the connections and the pace. */
public final class Flow {
    private final InFlight inFlight;
    private final List<Connections> connections;
    private final @Nullable Pace pace;

    Flow(InFlight inFlight, List<Connections> connections, @Nullable Pace pace) {
        this.inFlight = inFlight;
        this.connections = connections;
        this.pace = pace;
    }

    /**
     * Accepts a message, as soon as its route may have one more in flight.
     *
     * @param route the id of the route that the message came from; null if it is none's
     * @param onFull whether to wait for that
     * @param stopping asked while waiting: whether nothing may be accepted any more
     * @throws InterruptedException if the thread is interrupted while it waits
     * @throws RejectedExecutionException if it stops meanwhile, or is full and must not wait
     */
    public Permit accept(@Nullable String route, OnFull onFull, BooleanSupplier stopping) throws InterruptedException {
        return onFull == OnFull.wait ? inFlight.await(route, stopping) : inFlight.now(route);
    }

    /** Lets an accepted message depart when it is its turn, now or later, or refuses it. */
    public void submit(Departure departure) {
        new Turn(departure, connections, pace).start();
    }

    /** To be run for what a call costs beside the token that it waited for; null if nobody counts. */
    public @Nullable Runnable counter() {
        return pace == null ? null : pace::charge;
    }
}
