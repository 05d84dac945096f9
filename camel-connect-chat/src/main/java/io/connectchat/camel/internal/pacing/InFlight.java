package io.connectchat.camel.internal.pacing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what each route has in flight: a source that is faster than Amazon Connect, or than the rest of its route, waits
 * here in its own thread, or is refused. Each route has permits of its own: routes that pass messages to each other
 * through a queue would wait for each other's.
 */
final class InFlight {
    private static final long STOP_CHECK_MILLIS = 100;

    /** Of exchanges that are in no route, such as a template's. */
    private static final String NO_ROUTE = "";

    private final int most;

    /** By route id: as many as the application has routes. */
    private final Map<String, Semaphore> routes = new ConcurrentHashMap<>();

    InFlight(int most) {
        this.most = most;
    }

    /**
     * Waits until a message may be accepted.
     *
     * @param stopping asked while waiting: whether nothing may be accepted any more
     * @throws InterruptedException if the source's thread is interrupted
     * @throws RejectedExecutionException if it stops meanwhile
     */
    Permit await(@Nullable String route, BooleanSupplier stopping) throws InterruptedException {
        Semaphore permits = permits(route);
        while (!permits.tryAcquire(STOP_CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (stopping.getAsBoolean()) {
                throw new RejectedExecutionException("The endpoint stops; the exchange was not sent");
            }
        }
        return new Permit(permits);
    }

    /**
     * Accepts a message now or never.
     *
     * @throws RejectedExecutionException if the route has as many in flight as it may
     */
    Permit now(@Nullable String route) {
        Semaphore permits = permits(route);
        if (!permits.tryAcquire()) {
            throw new RejectedExecutionException(
                    "The route has " + most + " messages in flight, as many as maxInFlight"
                            + " allows; the exchange was not sent. Send it later, or set onFull=wait where the thread may wait");
        }
        return new Permit(permits);
    }

    private Semaphore permits(@Nullable String route) {
        String id = route == null ? NO_ROUTE : route;
        // First, since the other needs a function for each message.
        Semaphore known = routes.get(id);
        // Fair: a source must not wait while others overtake it for good.
        return known == null ? routes.computeIfAbsent(id, unknown -> new Semaphore(most, true)) : known;
    }
}
