package io.connectchat.camel.internal.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spreads calls over time, a token of a bucket for each, in the order in which they came. Those who wait hold no thread.
 * Only the first of them takes a place under way and asks for a token: a token that has come is used at once, and the
 * places stay free for calls that have another quota.
 */
final class RatePacer {
    private static final Logger LOG = LoggerFactory.getLogger(RatePacer.class);

    private final Tokens tokens;
    private final Executor executor;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private @Nullable Waiting first;
    private boolean closed;

    private record Waiting(Limit underWay, CompletableFuture<Void> turn) {}

    /**
     * Makes one that nobody waits for.
     *
     * @param executor goes on when a token or a place has come: their threads may be the bucket's or the SDK's
     */
    RatePacer(Tokens tokens, Executor executor) {
        this.tokens = tokens;
        this.executor = executor;
    }

    /**
     * Completes when it is a call's turn: it has a place under way, and a token. Fails with a
     * {@link RejectedExecutionException}, and without a place, if the bucket fails or the pacer is closed.
     */
    CompletableFuture<Void> turn(Limit underWay) {
        CompletableFuture<Void> turn = new CompletableFuture<>();
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(new Stopped());
            }
            waiting.add(new Waiting(underWay, turn));
        }
        serve();
        return turn;
    }

    private void serve() {
        for (Waiting next = next(); next != null; next = next()) {
            Waiting served = next;
            CompletableFuture<Void> token = Flow.on(executor, served.underWay.acquire())
                    .thenCompose(place -> token().whenComplete((taken, failure) -> {
                        if (failure != null) {
                            served.underWay.release();
                        }
                    }));
            if (!token.isDone()) {
                token.whenCompleteAsync(
                        (taken, failure) -> {
                            grant(served, failure);
                            serve();
                        },
                        executor);
                return;
            }
            token.whenComplete((taken, failure) -> grant(served, failure));
        }
    }

    private synchronized @Nullable Waiting next() {
        if (first != null) {
            return null;
        }
        first = waiting.poll();
        return first;
    }

    private CompletableFuture<Void> token() {
        try {
            return tokens.next();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void grant(Waiting served, @Nullable Throwable failure) {
        synchronized (this) {
            first = null;
        }
        if (failure == null) {
            if (!served.turn.complete(null)) {
                // It was refused meanwhile.
                served.underWay.release();
            }
        } else {
            served.turn.completeExceptionally(reason(failure));
        }
    }

    private static RejectedExecutionException reason(Throwable failure) {
        Throwable cause = Flow.unwrapped(failure);
        return cause instanceof Stopped stopped
                ? stopped
                : new RejectedExecutionException(
                        "The rateLimiter gave no token; the exchange was not sent. See the cause, which is the bucket's",
                        cause);
    }

    /** Takes a token that nobody has waited for: another attempt of the SDK's was sent. */
    void charge() {
        // Not here, which is a thread of the SDK's: the bucket is the application's.
        CompletableFuture.completedFuture(tokens)
                .thenComposeAsync(Tokens::spent, executor)
                .whenComplete((spent, failure) -> {
                    if (failure != null) {
                        LOG.warn("The rateLimiter could not be told of another attempt of the SDK's", failure);
                    }
                });
    }

    /** Refuses those who wait, and all who come later. */
    void close() {
        List<Waiting> refused;
        synchronized (this) {
            closed = true;
            refused = new ArrayList<>(waiting);
            waiting.clear();
            if (first != null) {
                refused.add(first);
            }
        }
        refused.forEach(call -> call.turn.completeExceptionally(new Stopped()));
    }
}
