package io.connectchat.camel;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which calls end and routes go on: a route may block, and the SDK's threads must not.
 *
 * <p>An end never waits for a thread. It gives back what others wait for, and a route that blocks may block for just
 * that: were there a fixed number of threads, all of them could wait for each other. Sources wait instead, while too many
 * routes go on here: else a source that is faster than the rest of its route would fill the memory with threads.
 */
final class CallbackThreads extends ServiceSupport {
    private static final String NAME = "aws-connect-chat";

    /** How many routes may go on here before sources wait. */
    private static final int ROOM = 50;

    /**
     * When none of them has ended for so long, they may be waiting for the very source that waits for them. Short enough
     * that such routes keep up with AWS's quota of 2 a second, long enough that slow ones need few threads.
     */
    private static final long STALLED_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** Of all components alike: those whose routes call each other must not wait for each other. */
    private static final ThreadLocal<Boolean> HERE = ThreadLocal.withInitial(() -> false);

    private final CamelContext context;
    private final Object room = new Object();
    private int goingOn;
    private long ended;
    private @Nullable ExecutorService threads;

    CallbackThreads(CamelContext context) {
        this.context = context;
    }

    /** Whether the caller runs on one of these threads, this component's or another's. */
    static boolean isHere() {
        return HERE.get();
    }

    /**
     * Waits while too many routes go on here, as long as they end.
     *
     * @throws InterruptedException if the source's thread is interrupted; no call may start then
     */
    void awaitRoom() throws InterruptedException {
        synchronized (room) {
            long seen = ended;
            long since = System.nanoTime();
            while (goingOn >= ROOM) {
                long left = STALLED_NANOS - (System.nanoTime() - since);
                if (left <= 0) {
                    return;
                }
                TimeUnit.NANOSECONDS.timedWait(room, left);
                if (ended != seen) {
                    seen = ended;
                    since = System.nanoTime();
                }
            }
        }
    }

    /** Runs what ends a call, and the rest of its route. */
    void execute(Runnable end) {
        synchronized (room) {
            goingOn++;
        }
        Runnable marked = () -> {
            HERE.set(true);
            try {
                end.run();
            } finally {
                leave();
            }
        };
        try {
            if (threads == null) {
                throw new RejectedExecutionException("Not started");
            }
            threads.execute(marked);
        } catch (RejectedExecutionException e) {
            // Stopped while the call was under way: its exchange must end all the same, and not on the SDK's thread.
            context.getExecutorServiceManager()
                    .newThread(NAME + "-late", marked)
                    .start();
        }
    }

    private void leave() {
        synchronized (room) {
            goingOn--;
            ended++;
            room.notifyAll();
        }
    }

    @Override
    protected void doStart() {
        threads = context.getExecutorServiceManager().newCachedThreadPool(this, NAME);
    }

    @Override
    protected void doStop() {
        if (threads != null) {
            context.getExecutorServiceManager().shutdown(threads);
        }
    }
}
