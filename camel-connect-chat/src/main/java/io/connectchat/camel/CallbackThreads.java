package io.connectchat.camel;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.camel.util.concurrent.CamelThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which calls end and routes go on: a route may block, and the SDK's threads must not.
 *
 * <p>They are few, and what waits for them is bounded by what may be in flight. But a route that goes on here may block
 * for another call to end, and that end needs a thread too: were their number fixed, all of them could wait for each
 * other. So a call that was started here ends on threads of its own; and where a route waits in a way that can't be seen
 * from here (for another route, through a queue), more threads are made while none of these moves.
 */
final class CallbackThreads extends ServiceSupport {
    private static final String NAME = "aws-connect-chat";
    private static final int THREADS = 10;

    /** Beyond what can wait for each other; a route that is blocked for good must not fill the memory with threads. */
    private static final int MOST_THREADS = 500;

    private static final long STALLED_MILLIS = 500;

    /** Of all components alike: routes of one may wait for routes of another. */
    private static final ThreadLocal<Boolean> HERE = ThreadLocal.withInitial(() -> false);

    private final CamelContext context;
    private @Nullable ThreadPoolExecutor first;
    private @Nullable ExecutorService nested;
    private @Nullable ScheduledExecutorService watch;
    private long endedBefore;

    CallbackThreads(CamelContext context) {
        this.context = context;
    }

    /** Whether the caller runs on one of these threads, this component's or another's. */
    static boolean isHere() {
        return HERE.get();
    }

    /**
     * Runs what ends a call, and the rest of its route.
     *
     * @param startedHere whether the call was started from one of these threads
     */
    void execute(boolean startedHere, Runnable end) {
        Runnable marked = () -> {
            HERE.set(true);
            end.run();
        };
        ExecutorService executor = startedHere ? nested : first;
        try {
            if (executor == null) {
                throw new RejectedExecutionException("Not started");
            }
            executor.execute(marked);
        } catch (RejectedExecutionException e) {
            // Stopped while the call was under way: its exchange must end all the same, and not on the SDK's thread.
            context.getExecutorServiceManager()
                    .newThread(NAME + "-late", marked)
                    .start();
        }
    }

    /** Makes more threads if ends wait and none has ended since the last look; gives them back when none waits. */
    private void relieve(ThreadPoolExecutor pool) {
        long ended = pool.getCompletedTaskCount();
        if (pool.getQueue().isEmpty()) {
            pool.setCorePoolSize(THREADS);
        } else if (ended == endedBefore) {
            pool.setCorePoolSize(Math.min(pool.getCorePoolSize() + THREADS, MOST_THREADS));
        }
        endedBefore = ended;
    }

    @Override
    protected void doStart() {
        String pattern = context.getExecutorServiceManager().getThreadNamePattern();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS,
                MOST_THREADS,
                60,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new CamelThreadFactory(pattern, NAME, true));
        pool.allowCoreThreadTimeOut(true);
        first = pool;
        nested = context.getExecutorServiceManager().newCachedThreadPool(this, NAME + "-nested");
        watch = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, NAME + "-watch");
        watch.scheduleWithFixedDelay(() -> relieve(pool), STALLED_MILLIS, STALLED_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doStop() {
        for (ExecutorService executor : new ExecutorService[] {watch, nested, first}) {
            if (executor != null) {
                context.getExecutorServiceManager().shutdown(executor);
            }
        }
    }
}
