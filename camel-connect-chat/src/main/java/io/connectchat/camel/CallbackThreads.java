package io.connectchat.camel;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which calls end and routes go on: a route may block, and the SDK's threads must not.
 *
 * <p>A route that goes on here may call again, and wait for that call to end. Were such calls to end on the same few
 * threads, all of them could wait for each other; so they end on threads of their own, as many as it takes.
 */
final class CallbackThreads extends ServiceSupport {
    private static final String NAME = "aws-connect-chat";
    private static final int THREADS = 10;

    private final CamelContext context;
    private final ThreadLocal<Boolean> here = ThreadLocal.withInitial(() -> false);
    private @Nullable ExecutorService first;
    private @Nullable ExecutorService nested;

    CallbackThreads(CamelContext context) {
        this.context = context;
    }

    /** Whether the caller runs on one of these threads. */
    boolean isHere() {
        return here.get();
    }

    /**
     * Runs what ends a call.
     *
     * @param startedHere whether the call was started from one of these threads
     */
    void execute(boolean startedHere, Runnable end) {
        Runnable marked = () -> {
            here.set(true);
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

    @Override
    protected void doStart() {
        ThreadPoolProfile profile = new ThreadPoolProfile(NAME);
        profile.setPoolSize(THREADS);
        profile.setMaxPoolSize(THREADS);
        // What waits here is bounded by what may be in flight.
        profile.setMaxQueueSize(-1);
        profile.setKeepAliveTime(60L);
        profile.setTimeUnit(TimeUnit.SECONDS);
        profile.setAllowCoreThreadTimeOut(true);
        // Camel's default runs the task on the thread that hands it over: here, the SDK's.
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        first = context.getExecutorServiceManager().newThreadPool(this, NAME, profile);
        nested = context.getExecutorServiceManager().newCachedThreadPool(this, NAME + "-nested");
    }

    @Override
    protected void doStop() {
        if (first != null) {
            context.getExecutorServiceManager().shutdown(first);
        }
        if (nested != null) {
            context.getExecutorServiceManager().shutdown(nested);
        }
    }
}
