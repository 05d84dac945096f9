package io.connectchat.camel.internal.pacing;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Bounds the calls that are under way on one client. A source that is faster than Amazon Connect waits here, in its own
 * thread; without it the SDK fails calls that wait for a connection.
 */
public final class InFlightLimit {
    private static final long STOP_CHECK_MILLIS = 100;

    private final Permits permits;

    public InFlightLimit(int limit) {
        permits = new Permits(limit);
    }

    /**
     * Waits until a call may start.
     *
     * @param stopping asked while waiting: whether nothing may start any more
     * @throws InterruptedException if the source's thread is interrupted; no call may start then
     * @throws RejectedExecutionException if it stops meanwhile
     */
    public void enter(BooleanSupplier stopping) throws InterruptedException {
        while (!permits.tryAcquire(STOP_CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (stopping.getAsBoolean()) {
                throw new RejectedExecutionException("The endpoint stops; the exchange was not sent");
            }
        }
    }

    /**
     * Starts a call without waiting, over the limit if need be: for the threads on which calls end. They would wait for
     * each other. Each ends a call before it starts one, so that the limit is exceeded by their number at the most;
     * sources wait until it is kept again.
     */
    public void enterNow() {
        permits.take();
    }

    /** Ends a call. */
    public void leave() {
        permits.release();
    }

    private static final class Permits extends Semaphore {
        private static final long serialVersionUID = 1L;

        Permits(int permits) {
            // Fair: a source must not wait while others overtake it for good.
            super(permits, true);
        }

        void take() {
            reducePermits(1);
        }
    }
}
