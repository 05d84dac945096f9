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
    private final Runnable giveWay;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final int fewest;
    private int threads;
    private int running;
    private boolean waking;
    private long ended;
    private long endedBefore;

    /**
     * Makes a lane in which nothing runs.
     *
     * @param pool lends threads, and rejects nothing
     * @param threads how many at once, as long as they don't all stand still
     */
    Lane(Executor pool, int threads) {
        this(pool, threads, Thread::yield);
    }

    /**
     * Makes a lane in which nothing runs.
     *
     * @param giveWay lets other threads run, and returns
     */
    Lane(Executor pool, int threads, Runnable giveWay) {
        this.pool = pool;
        this.giveWay = giveWay;
        this.fewest = threads;
        this.threads = threads;
    }

    /**
     * Runs a task as soon as a thread is free. To wake one costs more than most tasks: while one is on its way, no other is
     * woken; it wakes the next itself if it finds more than it can do.
     */
    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            tasks.add(task);
            if (waking || running >= threads) {
                return;
            }
            waking = true;
            running++;
        }
        wake();
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
        wakeNext();
    }

    private void work() {
        for (Runnable task = first(); task != null; task = next()) {
            try {
                task.run();
            } catch (Throwable e) {
                // As if the thread had died of it; the tasks behind it are others'.
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }

    private void wakeNext() {
        synchronized (this) {
            if (tasks.isEmpty() || waking || running >= threads) {
                return;
            }
            waking = true;
            running++;
        }
        wake();
    }

    private void wake() {
        boolean woken = false;
        try {
            pool.execute(this::work);
            woken = true;
        } finally {
            if (!woken) {
                // There was no memory for a thread, say: what waits stays, to the next look at the latest.
                notWoken();
            }
        }
    }

    private synchronized void notWoken() {
        waking = false;
        running--;
    }

    private @Nullable Runnable first() {
        Runnable task;
        synchronized (this) {
            waking = false;
            task = poll();
        }
        // Before it runs, since it may block: those behind it must not wait for it.
        wakeNext();
        return task;
    }

    /**
     * The next task. A thread that finds none looks once more before it goes, as one that is on its way again: the next
     * answer is often a few microseconds away, and whoever brings it may be waiting for this very core.
     */
    private @Nullable Runnable next() {
        synchronized (this) {
            ended++;
            if (!tasks.isEmpty() || waking || running > threads) {
                return poll();
            }
            waking = true;
        }
        giveWay.run();
        return first();
    }

    /** What the thread at hand does next; null if it is to go. */
    private @Nullable Runnable poll() {
        Runnable task = running > threads ? null : tasks.poll();
        if (task == null) {
            running--;
        }
        return task;
    }
}
