package io.connectchat.camel.internal.flow;

import io.connectchat.camel.api.OnFull;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;

/**
 * What one <code>maxInFlight</code> bounds. First, what each route has in flight: a source that is faster than Amazon
 * Connect, or than the rest of its route, waits here in its own thread, or is refused. Each route has a limit of its own:
 * routes that pass messages to each other through a queue would wait for each other. Then, the calls of all these routes
 * that are under way.
 */
final class InFlight {
    /** Of exchanges that are in no route, such as a template's. */
    private static final String NO_ROUTE = "";

    private final int most;
    private final Limit underWay;
    private final Limit connections;

    /** By route id: as many as the application has routes. */
    private final Map<String, Limit> routes = new HashMap<>();

    private boolean closed;

    InFlight(int most, Limit connections) {
        this.most = most;
        this.underWay = new Limit(most);
        this.connections = connections;
    }

    /** Accepts a message, as soon as its route may have one more in flight, or refuses it. */
    Permit accept(Exchange exchange, OnFull onFull) throws InterruptedException {
        Permit ofThread = Permit.ofThread(exchange);
        if (ofThread != null) {
            return ofThread;
        }
        String route = Objects.requireNonNullElse(exchange.getFromRouteId(), NO_ROUTE);
        Limit limit = limitOf(route);
        Permit held = Permit.ofExchange(route, exchange);
        if (held == null) {
            take(limit, onFull);
            return new Permit(route, exchange, limit, null);
        }
        return held.isOf(exchange) ? held : copy(route, exchange, limit, held);
    }

    /** A copy has a permit of its own if there is one. If not, it borrows: who holds that permit may wait for it. */
    private static Permit copy(String route, Exchange exchange, Limit limit, Permit held) throws InterruptedException {
        if (limit.tryAcquire()) {
            held.release();
            return new Permit(route, exchange, limit, null);
        }
        try {
            await(held.loan());
        } catch (Throwable e) {
            held.release();
            throw e;
        }
        return new Permit(route, exchange, held.loan(), held);
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
            throw Flow.stopped();
        }
    }

    private synchronized Limit limitOf(String route) {
        if (closed) {
            throw Flow.stopped();
        }
        return routes.computeIfAbsent(route, id -> new Limit(most));
    }

    /** Completes when one more call may be under way; on any thread. */
    CompletableFuture<Void> enterUnderWay() {
        return underWay.acquire().thenCompose(place -> connections.acquire());
    }

    /** Lets another call be under way. */
    void leave() {
        connections.release();
        underWay.release();
    }

    synchronized int taken() {
        return routes.values().stream().mapToInt(Limit::taken).sum();
    }

    synchronized void close() {
        closed = true;
        routes.values().forEach(Limit::close);
        underWay.close();
    }
}
