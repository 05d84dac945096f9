package io.connectchat.camel.internal.flow;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;

/**
 * The threads on which calls end and routes go on, from Camel's thread pools: a route may block, and the SDK's threads must
 * not. What is in flight bounds them.
 */
public final class FlowThreads implements Executor {
    private static final String NAME = "aws-connect-chat";

    private final ExecutorServiceManager manager;
    private final ExecutorService threads;
    private final ScheduledExecutorService timers;

    /** Makes the pools, which have no threads yet. */
    public FlowThreads(CamelContext context, Object owner) {
        manager = context.getExecutorServiceManager();
        threads = manager.newCachedThreadPool(owner, NAME);
        timers = manager.newSingleThreadScheduledExecutor(owner, NAME + "-timers");
    }

    /** Waits for what is due later; runs nothing that may block. */
    public ScheduledExecutorService timers() {
        return timers;
    }

    @Override
    public void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            // Stopped while the call was under way: its exchange must end all the same, and not on the SDK's thread.
            manager.newThread(NAME + "-late", task).start();
        }
    }

    /** The same future, completed by this executor unless it is complete already. */
    static <T> CompletableFuture<T> on(Executor executor, CompletableFuture<T> future) {
        return future.isDone() ? future : future.whenCompleteAsync((value, failure) -> {}, executor);
    }

    /** Lets what runs end; further tasks get threads of their own. */
    public void shutdown() {
        manager.shutdown(timers);
        manager.shutdown(threads);
    }
}
