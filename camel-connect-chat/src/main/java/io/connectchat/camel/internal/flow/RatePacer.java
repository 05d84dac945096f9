package io.connectchat.camel.internal.flow;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.AsyncBucketProxyAdapter;
import io.github.bucket4j.local.LocalBucket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spreads calls over time, a token of a bucket for each, in the order in which they came. Those who wait hold no thread.
 * Only the first in line takes a place under way and asks for a token: a token that has come is used at once, and the
 * places stay free for calls that have another quota.
 */
public final class RatePacer {
    private static final Logger LOG = LoggerFactory.getLogger(RatePacer.class);

    private final AsyncBucketProxy bucket;
    private final ScheduledExecutorService timers;
    private final Executor threads;
    private final Executor asking;
    private final Limit line = new Limit(1);
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    /** Null for a bucket whose rate is not known here, such as one in a database. */
    private final @Nullable LocalBucket local;

    /** How far apart the last turns of calls that waited were. */
    private volatile long nanosBetweenTurns;

    private long lastTurn;
    private boolean waited;

    /** Paces by any bucket of Bucket4j. */
    RatePacer(Object bucket, ScheduledExecutorService timers, Executor threads) {
        this.bucket = bucket instanceof AsyncBucketProxy asynchronous
                ? asynchronous
                : AsyncBucketProxyAdapter.fromSync((Bucket) bucket);
        this.timers = timers;
        this.threads = threads;
        // A local bucket answers at once. Another may block, such as one in a database: not on the source's thread.
        this.local = bucket instanceof LocalBucket here ? here : null;
        this.asking = local == null ? threads : Runnable::run;
    }

    /**
     * Completes when it is a call's turn: it has a place under way, and a token. Fails with a
     * {@link RejectedExecutionException}, and without a place, if the bucket fails or the pacer is closed.
     */
    CompletableFuture<Void> turn(InFlight inFlight) {
        CompletableFuture<Void> turn = new CompletableFuture<>();
        FlowThreads.on(threads, line.acquire())
                .thenCompose(first -> placeAndToken(inFlight))
                .handle((token, failure) -> failure == null ? turn.complete(null) : turn.completeExceptionally(failure))
                // After the turn, so that calls keep their order.
                .thenRun(this::nextTurn);
        return turn;
    }

    /** Only the first in line comes here. */
    private void nextTurn() {
        long now = System.nanoTime();
        if (waited) {
            long last = now - lastTurn;
            nanosBetweenTurns = nanosBetweenTurns == 0 ? last : (3 * nanosBetweenTurns + last) / 4;
        }
        lastTurn = now;
        waited = line.asked() > 1;
        line.release();
    }

    /** How long a call that comes now waits for its turn, as far as the pace decides. Does not ask a bucket elsewhere. */
    Duration untilTurn() {
        int ahead = line.asked();
        if (local == null) {
            return Duration.ofNanos(ahead * nanosBetweenTurns);
        }
        double perToken = Arrays.stream(local.getConfiguration().getBandwidths())
                .mapToDouble(limit -> (double) limit.getRefillPeriodNanos() / limit.getRefillTokens())
                .max()
                .orElse(0);
        // The first in line has its token already, or waits for it: the bucket counts it as taken.
        long token = local.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Duration.ofNanos(token + Math.round(perToken * Math.max(0, ahead - 1)));
    }

    private CompletableFuture<Void> placeAndToken(InFlight inFlight) {
        return FlowThreads.on(threads, inFlight.enterUnderWay())
                .thenCompose(place -> token().whenComplete((token, failure) -> {
                    if (failure != null) {
                        inFlight.leave();
                    }
                }));
    }

    /** Waits for a token alone, for a call that has its place under way. Completes on our threads, not on the bucket's. */
    public CompletableFuture<Void> token() {
        CompletableFuture<Void> token = ask(asking, () -> bucket.asScheduler().consume(1, timers))
                .exceptionally(failure -> {
                    throw new RejectedExecutionException(
                            "The rateLimiter gave no token; the exchange was not sent. The cause is the bucket's failure",
                            PendingCall.unwrapped(failure));
                });
        return FlowThreads.on(threads, token.applyToEither(closed, Function.identity()));
    }

    /** How many tokens the bucket has. Its store may block, answer late, or never. */
    public CompletableFuture<Long> availableTokens() {
        return ask(asking, bucket::getAvailableTokens);
    }

    /** How many calls wait for their turn. */
    public int waiting() {
        return line.asked();
    }

    /** Takes a token that nobody has waited for: another attempt of the SDK's was sent. */
    public void charge() {
        // Not here, which is a thread of the SDK's: the bucket is the application's.
        ask(threads, () -> bucket.consumeIgnoringRateLimits(1)).exceptionally(failure -> {
            LOG.warn("The rateLimiter could not be charged for another attempt of the SDK", failure);
            return 0L;
        });
    }

    private static <T> CompletableFuture<T> ask(Executor asking, Supplier<CompletableFuture<T>> question) {
        return CompletableFuture.supplyAsync(question, asking).thenCompose(Function.identity());
    }

    /** Refuses those who wait, and all who come later. */
    void close() {
        line.close();
        closed.completeExceptionally(Flow.stopped());
    }
}
