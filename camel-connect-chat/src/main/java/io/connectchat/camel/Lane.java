package io.connectchat.camel;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs tasks in their order on a few of the threads of a pool that other lanes use too. */
final class Lane implements Executor {
    /** Beyond what can wait for each other; a route that is blocked for good must not fill the memory with threads. */
    private static final int MOST_THREADS = 500;

    private final Executor pool;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final int fewest;
    private int threads;
    private int running;
    private long ended;
    private long endedBefore;

    /**
     * Makes a lane in which nothing runs.
     *
     * @param pool lends threads, and rejects nothing
     * @param threads how many at once, as long as they don't all stand still
     */
    Lane(Executor pool, int threads) {
        this.pool = pool;
        this.fewest = threads;
        this.threads = threads;
    }

    /** Runs a task as soon as a thread is free. */
    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            if (running >= threads) {
                tasks.add(task);
                return;
            }
            running++;
        }
        start(task);
    }

    /** Gives it more threads if tasks wait and none has ended since the last look; takes them back when none waits. */
    void relieve() {
        synchronized (this) {
            if (tasks.isEmpty()) {
                threads = fewest;
            } else if (ended == endedBefore) {
                threads = Math.min(threads + fewest, MOST_THREADS);
            }
            endedBefore = ended;
        }
        for (Runnable task = nextOfNewThread(); task != null; task = nextOfNewThread()) {
            start(task);
        }
    }

    private void start(Runnable first) {
        pool.execute(() -> work(first));
    }

    private void work(Runnable first) {
        for (Runnable task = first; task != null; task = next()) {
            try {
                task.run();
            } catch (Throwable e) {
                // As if the thread had died of it; the tasks behind it are others'.
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        ended++;
        Runnable task = running > threads ? null : tasks.poll();
        if (task == null) {
            running--;
        }
        return task;
    }

    private synchronized @Nullable Runnable nextOfNewThread() {
        Runnable task = running < threads ? tasks.poll() : null;
        if (task != null) {
            running++;
        }
        return task;
    }
}
