package io.connectchat.camel.internal.flow;

import io.connectchat.camel.api.OnFull;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;

/**
 * Bounds what each route has in flight: a source that is faster than Amazon Connect, or than the rest of its route, waits
 * here in its own thread, or is refused. Each route has a limit of its own: routes that pass messages to each other through
 * a queue would wait for each other.
 */
final class InFlight {
    /** Of exchanges that are in no route, such as a template's. */
    private static final String NO_ROUTE = "";

    private final int most;

    /** By route id: as many as the application has routes. */
    private final Map<String, Limit> routes = new HashMap<>();

    private boolean closed;

    InFlight(int most) {
        this.most = most;
    }

    /**
     * Accepts a message, as soon as its route may have one more in flight.
     *
     * @throws InterruptedException if the source's thread is interrupted while it waits
     * @throws RejectedExecutionException if the component stops meanwhile, or the route is full and must not wait
     */
    Permit accept(Exchange exchange, OnFull onFull) throws InterruptedException {
        Permit ofThread = Permit.ofThread(exchange);
        if (ofThread != null) {
            return ofThread;
        }
        String route = exchange.getFromRouteId() == null ? NO_ROUTE : exchange.getFromRouteId();
        Limit limit = limitOf(route);
        Permit held = Permit.ofExchange(route, exchange);
        if (held == null) {
            take(limit, onFull);
            return Permit.of(route, exchange, limit);
        }
        return held.isOf(exchange) ? held : copy(route, exchange, limit, held);
    }

    /** A copy has a permit of its own if there is one. If not, it borrows: who holds that permit may wait for it. */
    private static Permit copy(String route, Exchange exchange, Limit limit, Permit held) throws InterruptedException {
        if (limit.tryAcquire()) {
            held.release();
            return Permit.of(route, exchange, limit);
        }
        try {
            await(held.loan());
        } catch (Throwable e) {
            held.release();
            throw e;
        }
        return held.lendTo(exchange);
    }

    private void take(Limit limit, OnFull onFull) throws InterruptedException {
        if (onFull == OnFull.wait) {
            await(limit);
        } else if (!limit.tryAcquire()) {
            throw new RejectedExecutionException(
                    "The route has " + most + " messages in flight, as many as maxInFlight"
                            + " allows; the exchange was not sent. Send it later, or set onFull=wait where the thread may wait");
        }
    }

    private static void await(Limit limit) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        CompletableFuture<Void> place = limit.acquire();
        try {
            place.get();
        } catch (InterruptedException e) {
            if (!place.cancel(false)) {
                // It came at the same moment.
                limit.release();
            }
            throw e;
        } catch (ExecutionException e) {
            throw new Stopped();
        }
    }

    private synchronized Limit limitOf(String route) {
        if (closed) {
            throw new Stopped();
        }
        return routes.computeIfAbsent(route, id -> new Limit(most));
    }

    void close() {
        Map<String, Limit> all;
        synchronized (this) {
            closed = true;
            all = Map.copyOf(routes);
        }
        all.values().forEach(Limit::close);
    }
}
