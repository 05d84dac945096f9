package io.connectchat.camel.internal.pacing;

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
 * Spreads calls over time, a token for each, in the order in which they came. Those who wait hold no thread.
 *
 * <p>They start slowly, as a TCP connection does: the first call goes alone, and each answer lets one more be under way
 * than before. The first takes a second, in which the client is made ready: classes are loaded, credentials fetched, a
 * connection opened. Those behind it open connections too. What departs meanwhile, however evenly, would arrive all at
 * once; and a whole burst that arrives late is refused in part, since AWS refills no bucket that is full.
 */
final class Pace {
    /**
     * How many tokens are reserved ahead. More than one, so that no time is lost between two; and few, since all of them
     * are used at once after a pause of this program, and lost to the other programs when it is killed.
     */
    static final int AHEAD = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);

    private final Tokens tokens;
    private final Executor executor;
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private int asked;

    /** Calls that have asked for a token, and have not been answered. */
    private int underWay;

    private long mayBeUnderWay = 1;

    /**
     * Makes one that nobody waits for.
     *
     * @param executor runs those who have waited: their token may come on a thread of the bucket's
     */
    Pace(Tokens tokens, Executor executor) {
        this.tokens = tokens;
        this.executor = executor;
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
        boolean others;
        synchronized (this) {
            others = underWay == mayBeUnderWay;
            underWay--;
            mayBeUnderWay++;
        }
        if (others) {
            executor.execute(this::ask);
        }
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
        if (asked == AHEAD || asked >= waiting.size() || underWay == mayBeUnderWay) {
            return false;
        }
        asked++;
        underWay++;
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
