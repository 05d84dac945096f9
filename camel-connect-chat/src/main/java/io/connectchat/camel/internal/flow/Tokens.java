package io.connectchat.camel.internal.flow;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.local.LocalBucket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/** The tokens of a bucket, one for each request, whichever kind of bucket it is. Nobody waits in a thread for one. */
interface Tokens {
    /** Reserves the next token; the future completes when its time has come, on any thread. */
    CompletableFuture<Void> next();

    /** Takes one that is due already, into debt if need be: for a request that was sent without asking. */
    CompletableFuture<?> spent();

    /**
     * The tokens of any bucket.
     *
     * @param timers waits for tokens
     * @param blocking asks those buckets that block, such as one in a database behind a synchronous driver
     */
    static Tokens of(Object bucket, ScheduledExecutorService timers, Executor blocking) {
        if (bucket instanceof AsyncBucketProxy asynchronous) {
            return new OfAsyncBucket(asynchronous, timers);
        }
        if (bucket instanceof LocalBucket local) {
            return new OfBucket(local, timers, Runnable::run);
        }
        return new OfBucket((Bucket) bucket, timers, blocking);
    }

    /** A bucket that is asked with futures. */
    record OfAsyncBucket(AsyncBucketProxy bucket, ScheduledExecutorService timers) implements Tokens {
        @Override
        public CompletableFuture<Void> next() {
            return bucket.asScheduler().consume(1, timers);
        }

        @Override
        public CompletableFuture<?> spent() {
            return bucket.consumeIgnoringRateLimits(1);
        }
    }

    /** A bucket that is asked by plain calls. */
    record OfBucket(Bucket bucket, ScheduledExecutorService timers, Executor executor) implements Tokens {
        @Override
        public CompletableFuture<Void> next() {
            return CompletableFuture.supplyAsync(() -> bucket.asScheduler().consume(1, timers), executor)
                    .thenCompose(Function.identity());
        }

        @Override
        public CompletableFuture<?> spent() {
            return CompletableFuture.supplyAsync(() -> bucket.consumeIgnoringRateLimits(1), executor);
        }
    }
}
