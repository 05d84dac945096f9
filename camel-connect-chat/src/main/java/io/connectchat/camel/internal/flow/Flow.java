package io.connectchat.camel.internal.flow;

import io.connectchat.camel.api.ConnectFlowConfiguration;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/**
 * How calls come to one client, from all the endpoints that share it: those with equal options share limits and pace. Once
 * it is closed, nothing is sent any more, and every call ends.
 */
public final class Flow {
    private static final Logger LOG = LoggerFactory.getLogger(Flow.class);

    private final ConnectAsyncClient client;
    private final int maxConcurrency;
    private final Executor threads;
    private final Supplier<ScheduledExecutorService> timers;
    private final Limit underWay;
    private final Map<Integer, InFlight> inFlight = new HashMap<>();
    private final Map<Integer, Limit> ofEndpoints = new HashMap<>();
    private final Map<Pace, @Nullable RatePacer> pacers = new HashMap<>();
    private final Set<PendingCall> calls = new HashSet<>();
    private boolean toldOfPaces;
    private boolean closed;

    /**
     * What a pace is shared by.
     *
     * @param quota the quota that AWS counts the calls by
     * @param tokens a bucket or a {@link Quota}; null if the calls are not paced
     */
    private record Pace(String quota, @Nullable Object tokens) {}

    /**
     * Makes the flow of a client that has not been used yet.
     *
     * @param client sends them; closed by its owner, after this
     * @param maxConcurrency the client's connections
     * @param threads on which calls that have waited are sent, and routes go on; rejects nothing
     * @param timers waits for tokens; asked for once there is a pace
     */
    public Flow(
            ConnectAsyncClient client,
            int maxConcurrency,
            Executor threads,
            Supplier<ScheduledExecutorService> timers) {
        this.client = client;
        this.maxConcurrency = maxConcurrency;
        this.threads = threads;
        this.timers = timers;
        this.underWay = new Limit(maxConcurrency);
    }

    /**
     * What the calls of an endpoint pass.
     *
     * @param quota the name of the quota that AWS counts the calls by
     * @param paced whether the options' rate is that quota's
     * @throws java.util.concurrent.RejectedExecutionException if it is closed
     */
    public synchronized Admission admission(String quota, boolean paced, ConnectFlowConfiguration options) {
        if (closed) {
            throw new Stopped();
        }
        int most = options.getMaxInFlight() == null ? maxConcurrency : options.getMaxInFlight();
        return new Admission(
                this,
                inFlight.computeIfAbsent(most, InFlight::new),
                most < maxConcurrency ? ofEndpoints.computeIfAbsent(most, Limit::new) : null,
                paced ? pacer(quota, options) : null);
    }

    private @Nullable RatePacer pacer(String quota, ConnectFlowConfiguration options) {
        Double rate = options.getRequestsPerSecond();
        Object tokens = options.getRateLimiter();
        if (tokens == null && rate != null) {
            tokens = Quota.of(rate, options.getBurst());
        }
        Pace pace = new Pace(quota, tokens);
        if (!pacers.containsKey(pace)) {
            pacers.put(pace, tokens == null ? null : newPacer(tokens));
            tellOfPaces(quota);
        }
        return pacers.get(pace);
    }

    private RatePacer newPacer(Object tokens) {
        Object bucket = tokens instanceof Quota quota ? quota.bucket(TimeMeter.SYSTEM_NANOTIME) : tokens;
        return new RatePacer(Tokens.of(bucket, timers.get(), threads), threads);
    }

    /** No pace is one too: its requests count against the same quota. */
    private void tellOfPaces(String quota) {
        long paces = pacers.keySet().stream()
                .filter(pace -> pace.quota.equals(quota))
                .count();
        if (paces > 1 && !toldOfPaces) {
            toldOfPaces = true;
            LOG.warn(
                    "Endpoints that share a client have different requestsPerSecond, burst or rateLimiter: each keeps its own,"
                            + " and together they may exceed the account's quota. Set them on the component if that is not meant");
        }
    }

    ConnectAsyncClient client() {
        return client;
    }

    Executor threads() {
        return threads;
    }

    /** The places of the calls that are sent, of all endpoints. More than the client has connections, the SDK fails some. */
    Limit underWay() {
        return underWay;
    }

    synchronized boolean begin(PendingCall call) {
        return !closed && calls.add(call);
    }

    synchronized void end(PendingCall call) {
        calls.remove(call);
    }

    /** Refuses the calls that wait, and all that come later; gives up those that are under way. */
    public void close() {
        List<Runnable> ends = new ArrayList<>();
        synchronized (this) {
            closed = true;
            inFlight.values().forEach(bound -> ends.add(bound::close));
            ofEndpoints.values().forEach(bound -> ends.add(bound::close));
            pacers.values().stream().filter(Objects::nonNull).forEach(pacer -> ends.add(pacer::close));
            ends.add(underWay::close);
            calls.forEach(call -> ends.add(call::cancel));
        }
        ends.forEach(Runnable::run);
    }

    /** Whether an object is a bucket that a rate can be taken from. */
    public static boolean isBucket(Object bucket) {
        return bucket instanceof Bucket || bucket instanceof AsyncBucketProxy;
    }

    /** The same future, completed by this executor unless it is complete already. */
    static <T> CompletableFuture<T> on(Executor executor, CompletableFuture<T> future) {
        return future.isDone() ? future : future.whenCompleteAsync((value, failure) -> {}, executor);
    }

    /** What failed, without what futures wrap around it. */
    static Throwable unwrapped(Throwable thrown) {
        Throwable failure = thrown;
        while (failure instanceof CompletionException && failure.getCause() != null) {
            failure = failure.getCause();
        }
        return failure;
    }
}
