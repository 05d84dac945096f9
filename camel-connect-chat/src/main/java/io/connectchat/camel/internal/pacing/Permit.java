package io.connectchat.camel.internal.pacing;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a message holds from the moment it is accepted until its route has gone on after the answer. A call that is
 * started while the route goes on shares it: so a route that calls twice holds back its source up to the last of its
 * calls, and never waits for itself.
 */
public final class Permit {
    private final Semaphore permits;
    private final AtomicInteger holders = new AtomicInteger(1);

    Permit(Semaphore permits) {
        this.permits = permits;
    }

    /** Adds a holder; only for one who holds it. */
    public Permit share() {
        holders.incrementAndGet();
        return this;
    }

    /** Takes a holder away; the last one gives it back. */
    public void release() {
        if (holders.decrementAndGet() == 0) {
            permits.release();
        }
    }
}
