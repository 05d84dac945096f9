package io.connectchat.camel;

import io.connectchat.camel.internal.pacing.Permit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which calls end and routes go on: a route may block, and the SDK's threads must not.
 *
 * <p>Each route goes on in a lane of a few threads. Its own, since a route may block for another: for its answer, or
 * because a queue between them is full. What waits in a lane is bounded by what the route may have in flight. A route that
 * blocks for itself, through a queue, stalls its lane; then the lane gets more threads until it moves.
 */
final class CallbackThreads extends ServiceSupport {
    private static final String NAME = "aws-connect-chat";
    private static final int ROUTE_THREADS = 10;
    private static final int SENDING_THREADS = 2;
    private static final long STALLED_MILLIS = 500;

    /** Of exchanges that are in no route, such as a template's. */
    private static final String NO_ROUTE = "";

    /** What the call holds that has ended on this thread; of all components alike, since a route may call several. */
    private static final ThreadLocal<@Nullable Permit> PERMIT = new ThreadLocal<>();

    private final CamelContext context;
    private volatile @Nullable Pools pools;
    private boolean stopped;

    /** Sends calls that have waited: credentials may be fetched then, which would hold up the timers. */
    private final Lane sending = new Lane(this::execute, SENDING_THREADS);

    /** By route id: as many as the application has routes. */
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    CallbackThreads(CamelContext context) {
        this.context = context;
    }

    /** What they are taken from. */
    private record Pools(ExecutorService threads, ScheduledExecutorService timers) {}

    /** What the caller holds in flight, if it runs on one of these threads, this component's or another's. */
    static @Nullable Permit permitHere() {
        return PERMIT.get();
    }

    /**
     * Makes the pools, if they are not yet: with the first call and not with an application's start; and by the call's own
     * source, not by a thread of the SDK's that ends it.
     *
     * @throws RejectedExecutionException if they have stopped
     */
    void prepare() {
        pools();
    }

    /**
     * Waits for what is due later.
     *
     * @throws RejectedExecutionException if they have stopped
     */
    ScheduledExecutorService timers() {
        return pools().timers;
    }

    private Pools pools() {
        Pools made = pools;
        return made == null ? makePools() : made;
    }

    private synchronized Pools makePools() {
        if (stopped) {
            throw new RejectedExecutionException("The component has stopped; the exchange was not sent");
        }
        Pools made = pools;
        if (made == null) {
            ExecutorServiceManager manager = context.getExecutorServiceManager();
            made = new Pools(
                    manager.newCachedThreadPool(this, NAME),
                    manager.newSingleThreadScheduledExecutor(this, NAME + "-timers"));
            made.timers.scheduleWithFixedDelay(this::relieve, STALLED_MILLIS, STALLED_MILLIS, TimeUnit.MILLISECONDS);
            pools = made;
        }
        return made;
    }

    Executor sending() {
        return sending;
    }

    /**
     * Runs what ends a call, and the rest of its route.
     *
     * @param route the id of the route that the exchange came from; null if it is none's
     * @param permit what it holds in flight until then; released at the end
     */
    void end(@Nullable String route, Permit permit, Runnable end) {
        laneOf(route == null ? NO_ROUTE : route).execute(() -> {
            PERMIT.set(permit);
            try {
                end.run();
            } finally {
                PERMIT.remove();
                permit.release();
            }
        });
    }

    private Lane laneOf(String route) {
        // First, since the other needs a function for each message.
        Lane known = lanes.get(route);
        return known == null ? lanes.computeIfAbsent(route, id -> new Lane(this::execute, ROUTE_THREADS)) : known;
    }

    private void execute(Runnable task) {
        try {
            pools().threads.execute(task);
        } catch (RejectedExecutionException e) {
            // Stopped while the call was under way: its exchange must end all the same, and not on the SDK's thread.
            context.getExecutorServiceManager().newThread(NAME + "-late", task).start();
        }
    }

    private void relieve() {
        sending.relieve();
        lanes.values().forEach(Lane::relieve);
    }

    @Override
    protected synchronized void doStop() {
        stopped = true;
        Pools made = pools;
        if (made != null) {
            context.getExecutorServiceManager().shutdown(made.timers);
            context.getExecutorServiceManager().shutdown(made.threads);
        }
    }
}
