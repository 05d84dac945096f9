package io.connectchat.camel.internal.flow;

import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange holds from the moment its call is accepted until its route has gone on after the answer. What the route
 * calls meanwhile on the same thread shares it, so that a route never waits for itself. Copies of the exchange on other
 * threads (the parts of a parallel split) may borrow it, one at a time: the exchange may be waiting for them.
 */
final class Permit {
    private static final String PROPERTY = "CamelAwsConnectChatPermit";

    /** Of the route that goes on on this thread; of all components alike, since a route may call several. */
    private static final ThreadLocal<@Nullable Permit> OF_THREAD = new ThreadLocal<>();

    private final String route;
    private final String exchangeId;
    private final Limit limit;
    private final @Nullable Permit lender;
    private final Limit loan = new Limit(1);
    private int holders = 1;

    /** The permit for an exchange that has taken a place of a limit: its route's, or the {@link #loan} of a lender. */
    Permit(String route, Exchange exchange, Limit limit, @Nullable Permit lender) {
        this.route = route;
        this.exchangeId = exchange.getExchangeId();
        this.limit = limit;
        this.lender = lender;
        exchange.setProperty(PROPERTY, this);
    }

    /** The permit of the route that goes on on this thread, with the exchange as one more holder; null if there is none. */
    static @Nullable Permit ofThread(Exchange exchange) {
        Permit ofThread = OF_THREAD.get();
        if (ofThread == null || !ofThread.share()) {
            return null;
        }
        exchange.setProperty(PROPERTY, ofThread);
        return ofThread;
    }

    /** The permit of an exchange, or of what it is a copy of, with the exchange as one more holder; null if there is none. */
    static @Nullable Permit ofExchange(String route, Exchange exchange) {
        Permit noted = exchange.getProperty(PROPERTY, Permit.class);
        return noted != null && noted.route.equals(route) && noted.share() ? noted : null;
    }

    boolean isOf(Exchange exchange) {
        return exchangeId.equals(exchange.getExchangeId());
    }

    /** What a borrower takes a place of. */
    Limit loan() {
        return loan;
    }

    /** Runs what ends a call and goes on with its route, then releases the permit. */
    void runAndRelease(Runnable end) {
        Permit outer = OF_THREAD.get();
        OF_THREAD.set(this);
        try {
            end.run();
        } finally {
            OF_THREAD.set(outer);
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
    void release() {
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
