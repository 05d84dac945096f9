package io.connectchat.camel.internal.flow;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketListener;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.proxy.AbstractProxyManager;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.CommandResult;
import io.github.bucket4j.distributed.remote.MutableBucketEntry;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.distributed.remote.Request;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A store with one bucket, a network away from the programs that share it. It does one operation after the other, each in
 * ten microseconds. How a token is taken is Bucket4j's own code; network and store alone are made up.
 */
final class VirtualStore {
    private static final long OPERATION = 10_000;
    private static final String KEY = "quota";

    private final VirtualTime time;
    private final Random random;
    private final long halfWay;
    private final BucketConfiguration tokens;
    private byte @Nullable [] state;
    private long free;
    private long operations;
    private long given;

    VirtualStore(VirtualTime time, Random random, Duration roundTrip, BucketConfiguration tokens) {
        this.time = time;
        this.random = random;
        this.halfWay = roundTrip.toNanos() / 2;
        this.tokens = tokens;
    }

    long operations() {
        return operations;
    }

    /** How many tokens programs have been given. */
    long given() {
        return given;
    }

    /** As in Redis: a program reads the bucket, and writes it back if nobody else has meanwhile; else it begins again. */
    AsyncBucketProxy comparedAndSwapped(Executor program, TimeMeter clock) {
        return bucket(new ComparedAndSwapped(program, clock));
    }

    /** As in Hazelcast: the store itself takes the token, by its own clock. */
    AsyncBucketProxy takenAtTheStore(Executor program) {
        return bucket(new TakenAtTheStore(program));
    }

    private AsyncBucketProxy bucket(AbstractProxyManager<String> manager) {
        return manager.asAsync().builder().withListener(new Given()).build(KEY, tokens);
    }

    /** Does nothing for a while; what is asked of it waits, as while a replica takes over. */
    void standStill(Duration duration) {
        free = Math.max(free, time.currentTimeNanos()) + duration.toNanos();
    }

    /** Takes what tokens there are, for nobody. */
    void empty() {
        new TakenAtTheStore(Runnable::run)
                .asAsync()
                .builder()
                .build(KEY, tokens)
                .tryConsumeAsMuchAsPossible();
    }

    private <T> CompletableFuture<T> ask(Executor program, Supplier<T> operation) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        after(onTheWay(), () -> {
            free = Math.max(free, time.currentTimeNanos()) + OPERATION;
            after(free - time.currentTimeNanos(), () -> {
                operations++;
                T result = operation.get();
                after(onTheWay(), () -> program.execute(() -> answer.complete(result)));
            });
        });
        return answer;
    }

    /** Half a round trip on the average: four fifths of it always, and now and then a good deal more. */
    private long onTheWay() {
        return (long) (halfWay * (0.8 - 0.2 * StrictMath.log(1 - random.nextDouble())));
    }

    private void after(long nanos, Runnable task) {
        time.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    private final class Given implements BucketListener {
        @Override
        public void onConsumed(long consumed) {
            given += consumed;
        }

        @Override
        public void onRejected(long rejected) {}

        @Override
        public void onParked(long nanos) {}

        @Override
        public void onInterrupted(InterruptedException e) {}

        @Override
        public void onDelayed(long nanos) {}
    }

    private final class ComparedAndSwapped extends AbstractCompareAndSwapBasedProxyManager<String> {
        private final Executor program;

        ComparedAndSwapped(Executor program, TimeMeter clock) {
            super(ClientSideConfig.getDefault().withClientClock(clock));
            this.program = program;
        }

        @Override
        protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String key) {
            return new AsyncCompareAndSwapOperation() {
                @Override
                public CompletableFuture<Optional<byte[]>> getStateData(Optional<Long> timeout) {
                    return ask(program, () -> Optional.ofNullable(state));
                }

                @Override
                public CompletableFuture<Boolean> compareAndSwap(
                        byte[] original, byte[] changed, RemoteBucketState newState, Optional<Long> timeout) {
                    return ask(program, () -> {
                        boolean same = Arrays.equals(state, original);
                        if (same) {
                            state = changed;
                        }
                        return same;
                    });
                }
            };
        }

        @Override
        protected CompareAndSwapOperation beginCompareAndSwapOperation(String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isAsyncModeSupported() {
            return true;
        }

        @Override
        protected CompletableFuture<Void> removeAsync(String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeProxy(String key) {
            throw new UnsupportedOperationException();
        }
    }

    private final class TakenAtTheStore extends AbstractProxyManager<String> {
        private final Executor program;

        TakenAtTheStore(Executor program) {
            super(ClientSideConfig.getDefault());
            this.program = program;
        }

        @Override
        protected <T> CompletableFuture<CommandResult<T>> executeAsync(String key, Request<T> request) {
            return ask(program, () -> {
                MutableBucketEntry entry = new MutableBucketEntry(state);
                CommandResult<T> result = request.getCommand().execute(entry, time.currentTimeNanos());
                if (entry.isStateModified()) {
                    state = entry.getStateBytes(request.getBackwardCompatibilityVersion());
                }
                return result;
            });
        }

        @Override
        protected <T> CommandResult<T> execute(String key, Request<T> request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isAsyncModeSupported() {
            return true;
        }

        @Override
        protected CompletableFuture<Void> removeAsync(String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeProxy(String key) {
            throw new UnsupportedOperationException();
        }
    }
}
