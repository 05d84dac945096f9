package io.connectchat.camel.internal.flow;

import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange holds from the moment its call is accepted until its route has gone on after the answer. Later calls of
 * the same exchange share it, so that a route never waits for itself. Copies of the exchange (the parts of a split), and
 * exchanges that its route makes meanwhile on the same thread (a template's), may borrow it, one at a time: their route
 * may be waiting for them.
 */
public final class Permit {
    private static final String PROPERTY = "CamelAwsConnectChatPermit";

    /** Of the route that goes on on this thread; of all components alike, since a route may call several. */
    private static final ThreadLocal<@Nullable Permit> OF_THREAD = new ThreadLocal<>();

    private final String route;
    private final String exchangeId;
    private final Limit limit;
    private final @Nullable Permit lender;
    private final Limit loan = new Limit(1);
    private int holders = 1;

    private Permit(String route, Exchange exchange, Limit limit, @Nullable Permit lender) {
        this.route = route;
        this.exchangeId = exchange.getExchangeId();
        this.limit = limit;
        this.lender = lender;
        exchange.setProperty(PROPERTY, this);
    }

    /** The permit for an exchange that has taken a place of its route's limit. */
    static Permit of(String route, Exchange exchange, Limit limit) {
        return new Permit(route, exchange, limit, null);
    }

    /**
     * The permit that an exchange may share or borrow, with the caller as one more holder; null if there is none. By the
     * exchange within its route, by the thread also in another: that one waits for it.
     */
    static @Nullable Permit heldFor(String route, Exchange exchange) {
        Permit ofExchange = exchange.getProperty(PROPERTY, Permit.class);
        if (ofExchange != null && ofExchange.route.equals(route) && ofExchange.share()) {
            return ofExchange;
        }
        Permit ofThread = OF_THREAD.get();
        return ofThread != null && ofThread.share() ? ofThread : null;
    }

    boolean isOf(Exchange exchange) {
        return exchangeId.equals(exchange.getExchangeId());
    }

    /** What a borrower takes a place of. */
    Limit loan() {
        return loan;
    }

    /** The permit of an exchange that has taken the place of {@link #loan}. */
    Permit lendTo(String borrowingRoute, Exchange exchange) {
        return new Permit(borrowingRoute, exchange, loan, this);
    }

    /** Runs what ends a call and goes on with its route, then releases the permit. */
    void runAndRelease(Runnable end) {
        Permit outer = OF_THREAD.get();
        OF_THREAD.set(this);
        try {
            end.run();
        } finally {
            if (outer == null) {
                OF_THREAD.remove();
            } else {
                OF_THREAD.set(outer);
            }
            release();
        }
    }

    private synchronized boolean share() {
        if (holders == 0) {
            return false;
        }
        holders++;
        return true;
    }

    /** Takes a holder away; the last one gives the place back. */
    public void release() {
        synchronized (this) {
            holders--;
            if (holders > 0) {
                return;
            }
        }
        limit.release();
        if (lender != null) {
            lender.release();
        }
    }
}
