package io.connectchat.camel.internal.pacing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spreads calls over time, a token for each, in the order in which they came, and lets them {@linkplain SlowStart start
 * slowly}. Those who wait hold no thread.
 */
final class Pace {
    /**
     * How many tokens are reserved ahead. More than one, so that no time is lost between two; and few, since all of them
     * are used at once after a pause of this program, and lost to the other programs when it is killed.
     */
    static final int AHEAD = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);

    private final Tokens tokens;
    private final ScheduledExecutorService timers;
    private final Executor executor;
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private final SlowStart slowStart;
    private int asked;

    /**
     * Makes one that nobody waits for.
     *
     * @param timers waits for the end of the slow start
     * @param executor runs those who have waited: their token may come on a thread of the bucket's
     * @param clock tells the time in nanoseconds
     */
    Pace(Tokens tokens, ScheduledExecutorService timers, Executor executor, LongSupplier clock) {
        this.tokens = tokens;
        this.timers = timers;
        this.executor = executor;
        this.slowStart = new SlowStart(clock);
    }

    /** Lets a call depart once there is a token for it: now, or later on the executor. */
    void enter(Turn turn) {
        synchronized (this) {
            waiting.add(turn);
        }
        ask();
    }

    /** A call that has departed, or had a token and could not, has ended. */
    void hasEnded() {
        boolean first;
        boolean othersWait;
        synchronized (this) {
            first = slowStart.firstIsUnderWay();
            othersWait = !slowStart.mayBegin();
            slowStart.hasEnded();
        }
        if (first) {
            endSlowStartLater();
        }
        if (othersWait) {
            executor.execute(this::ask);
        }
    }

    private void endSlowStartLater() {
        try {
            timers.schedule(this::endSlowStart, SlowStart.DURATION.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // They have stopped, and so have the endpoints: who waits is refused, and need not wait for that.
            endSlowStart();
        }
    }

    private void endSlowStart() {
        synchronized (this) {
            slowStart.end();
            if (waiting.isEmpty()) {
                return;
            }
        }
        executor.execute(this::ask);
    }

    /** Takes a token that nobody has waited for. */
    void charge() {
        tokens.spent().whenComplete((result, failure) -> {
            if (failure != null) {
                LOG.warn("The rateLimiter could not be told of another attempt of the SDK's", failure);
            }
        });
    }

    /** Takes those out who must not be sent any more. */
    void expel() {
        List<Turn> expelled = new ArrayList<>();
        synchronized (this) {
            waiting.removeIf(turn -> turn.isStopped() && expelled.add(turn));
        }
        expelled.forEach(turn -> turn.refuse(Turn.stopped()));
    }

    private void ask() {
        while (mayAsk()) {
            CompletableFuture<Void> token;
            try {
                token = tokens.next();
            } catch (RuntimeException e) {
                token = CompletableFuture.failedFuture(e);
            }
            if (token.isDone()) {
                token.whenComplete((nothing, failure) -> answer(failure));
            } else {
                token.whenCompleteAsync(
                        (nothing, failure) -> {
                            answer(failure);
                            ask();
                        },
                        executor);
            }
        }
    }

    private synchronized boolean mayAsk() {
        if (asked == AHEAD || asked >= waiting.size() || !slowStart.mayBegin()) {
            return false;
        }
        asked++;
        slowStart.hasBegun();
        return true;
    }

    private void answer(@Nullable Throwable failure) {
        Turn turn;
        synchronized (this) {
            asked--;
            turn = waiting.poll();
        }
        if (turn == null) {
            // Whom it was for has been taken out meanwhile.
            hasEnded();
        } else if (failure == null) {
            turn.depart();
        } else {
            hasEnded();
            turn.refuse(new RejectedExecutionException(
                    "The rateLimiter gave no token; the exchange was not sent. See the cause, which is the"
                            + " bucket's",
                    failure));
        }
    }
}
