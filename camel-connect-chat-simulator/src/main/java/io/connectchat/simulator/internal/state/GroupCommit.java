package io.connectchat.simulator.internal.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes in their order, on a thread of its own: all that have come since the last commit are committed at once. After a
 * failure it makes no more.
 */
final class GroupCommit implements AutoCloseable {
    private record Round(List<Runnable> changes, CompletableFuture<Void> kept) {}

    private final Runnable commit;
    private final Duration pause;
    private final Consumer<Throwable> onFailure;
    private final Thread thread = new Thread(this::run, "simulator-state");
    private List<Runnable> changes = new ArrayList<>();
    private CompletableFuture<Void> kept = CompletableFuture.completedFuture(null);
    private boolean failed;
    private boolean ending;

    /**
     * @param commit puts on the disk what the changes have done
     * @param pause how long changes are collected before they are made
     * @param onFailure is told the first failure, after those who wait
     */
    GroupCommit(Runnable commit, Duration pause, Consumer<Throwable> onFailure) {
        this.commit = commit;
        this.pause = pause;
        this.onFailure = onFailure;
        thread.setDaemon(true);
    }

    GroupCommit started() {
        thread.start();
        return this;
    }

    synchronized void add(Runnable change) {
        if (failed) {
            return;
        }
        if (changes.isEmpty()) {
            kept = new CompletableFuture<>();
            notifyAll();
        }
        changes.add(change);
    }

    /** Done once all that was added is committed; it fails if that can't be. */
    synchronized CompletableFuture<Void> kept() {
        return kept;
    }

    synchronized boolean hasFailed() {
        return failed;
    }

    /** Returns once all that was added is committed, or has failed. */
    @Override
    public void close() {
        synchronized (this) {
            ending = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // Whoever is in a hurry: what was added gets to the disk first.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Round round = next();
        while (round != null) {
            try {
                round.changes.forEach(Runnable::run);
                commit.run();
            } catch (Throwable e) {
                fail(round, e);
                return;
            }
            round.kept.complete(null);
            round = next();
        }
    }

    /** The changes that wait, as soon as there are any; {@code null} at the end. */
    private synchronized @Nullable Round next() {
        try {
            while (changes.isEmpty() && !ending) {
                wait();
            }
            long end = System.nanoTime() + pause.toNanos();
            for (long left = pause.toMillis(); left > 0 && !ending; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            // Nobody has this thread to interrupt it.
            throw new IllegalStateException(e);
        }
        if (changes.isEmpty()) {
            return null;
        }
        Round round = new Round(changes, kept);
        changes = new ArrayList<>();
        return round;
    }

    private void fail(Round round, Throwable cause) {
        CompletableFuture<Void> newest;
        synchronized (this) {
            failed = true;
            changes = new ArrayList<>();
            newest = kept;
        }
        round.kept.completeExceptionally(cause);
        newest.completeExceptionally(cause);
        onFailure.accept(cause);
    }
}
