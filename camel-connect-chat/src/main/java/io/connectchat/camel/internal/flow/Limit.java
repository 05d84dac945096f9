package io.connectchat.camel.internal.flow;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Bounds how many hold a place at once. Those beyond it wait in the order in which they came, without a thread, until a
 * place is given back or the limit is closed.
 */
final class Limit {
    private final int most;
    private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int taken;
    private boolean closed;

    Limit(int most) {
        this.most = most;
    }

    /** Takes a place if one is free. */
    synchronized boolean tryAcquire() {
        if (closed || taken == most) {
            return false;
        }
        taken++;
        return true;
    }

    /**
     * Takes a place as soon as one is free. The future completes on the thread that gives the place back, and fails with
     * {@link Flow#stopped} when the limit is closed. Who cancels it before it completes has no place.
     */
    synchronized CompletableFuture<Void> acquire() {
        if (closed) {
            return CompletableFuture.failedFuture(Flow.stopped());
        }
        CompletableFuture<Void> place = new CompletableFuture<>();
        if (tryAcquire()) {
            place.complete(null);
        } else {
            waiting.add(place);
        }
        return place;
    }

    /** How many hold a place. */
    synchronized int taken() {
        return taken;
    }

    /** How many hold a place or wait for one. */
    synchronized int asked() {
        return taken + waiting.size();
    }

    /** Gives a place to who has waited longest, or back. */
    void release() {
        CompletableFuture<Void> next;
        do {
            synchronized (this) {
                next = waiting.poll();
                if (next == null) {
                    taken--;
                }
            }
        } while (next != null && !next.complete(null));
    }

    /** Refuses those who wait, and all who come later. Places that are taken may still be given back. */
    void close() {
        List<CompletableFuture<Void>> refused;
        synchronized (this) {
            closed = true;
            refused = List.copyOf(waiting);
            waiting.clear();
        }
        refused.forEach(place -> place.completeExceptionally(Flow.stopped()));
    }
}
