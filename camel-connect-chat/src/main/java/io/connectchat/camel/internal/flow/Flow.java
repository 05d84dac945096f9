package io.connectchat.camel.internal.flow;

import io.connectchat.camel.api.OnFull;
import io.connectchat.camel.internal.metrics.FlowFigures;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.apache.camel.Exchange;
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
    private final FlowThreads threads;

    /** Of the client. The SDK fails some of the calls that are sent while it has no connection free. */
    private final Limit connections;

    private final Map<Integer, InFlight> inFlight = new HashMap<>();
    private final Map<Pace, Optional<RatePacer>> pacers = new HashMap<>();
    private final Set<PendingCall> calls = new HashSet<>();
    private boolean closed;

    /** What calls share a pace by: their operation, and a bucket or a {@link Quota}; null for no pace. */
    public record Pace(String operation, @Nullable Object tokens) {}

    /** What an endpoint's calls pass on their way to the client: a permit of the route, a place under way, and a pace, if any. */
    public record Admission(Flow flow, InFlight inFlight, @Nullable RatePacer pacer) {
        /**
         * Accepts an exchange's call, as soon as its route may have one more in flight, and sends it when it is its turn.
         *
         * @param routeGoesOn run once, after the call's end, on a thread on which user code may run; not if this throws
         * @throws InterruptedException if the source's thread is interrupted while it waits
         * @throws RejectedExecutionException if the component stops meanwhile, or the route is full and must not wait
         */
        public void submit(Exchange exchange, OnFull onFull, FlowCall call, Runnable routeGoesOn)
                throws InterruptedException {
            new PendingCall(call, this, inFlight.accept(exchange, onFull), routeGoesOn).start();
        }

        /** How long a call that comes now waits for its turn in the pace; 0 without a pace. */
        public Duration untilTurn() {
            return pacer == null ? Duration.ZERO : pacer.untilTurn();
        }
    }

    /** The flow of a client that has not been used yet, and is closed by its owner after this. */
    public Flow(ConnectAsyncClient client, int maxConcurrency, FlowThreads threads) {
        this.client = client;
        this.maxConcurrency = maxConcurrency;
        this.threads = threads;
        this.connections = new Limit(maxConcurrency);
    }

    /**
     * What the calls of an endpoint pass.
     *
     * @param operation the name of the operation, by which AWS counts the calls
     * @param pace a bucket or a {@link Quota}; null for none
     * @param maxInFlight null for as many as the client has connections
     * @throws RejectedExecutionException if it is closed
     */
    public synchronized Admission admission(String operation, @Nullable Object pace, @Nullable Integer maxInFlight) {
        if (closed) {
            throw stopped();
        }
        int most = maxInFlight == null ? maxConcurrency : maxInFlight;
        return new Admission(
                this,
                inFlight.computeIfAbsent(most, bound -> new InFlight(bound, connections)),
                pacer(new Pace(operation, pace)));
    }

    private @Nullable RatePacer pacer(Pace pace) {
        if (!pacers.containsKey(pace)) {
            pacers.put(pace, Optional.ofNullable(pace.tokens).map(this::newPacer));
            warnOfPaces(pace.operation);
        }
        return pacers.get(pace).orElse(null);
    }

    private RatePacer newPacer(Object tokens) {
        Object bucket = tokens instanceof Quota quota ? quota.bucket(TimeMeter.SYSTEM_NANOTIME) : tokens;
        return new RatePacer(bucket, threads.timers(), threads);
    }

    /** Calls without a pace count too: AWS counts them by the same quota. */
    private void warnOfPaces(String operation) {
        long paces = pacers.keySet().stream()
                .filter(pace -> pace.operation.equals(operation))
                .count();
        if (paces == 2) {
            LOG.warn(
                    "Endpoints that share a client have different requestsPerSecond, burst, rateLimiter or"
                            + " paceOtherOperations: each keeps its own, and together they may exceed the account's quota of {}."
                            + " Set them on the component for one pace",
                    operation);
        }
    }

    /**
     * Sends a call that belongs to no message, in its turn.
     *
     * @throws RejectedExecutionException if it is closed
     */
    public <R> CompletableFuture<R> send(
            String operation, @Nullable Object pace, Function<ConnectAsyncClient, CompletableFuture<R>> call) {
        Admission passed = admission(operation, pace, null);
        CompletableFuture<Void> turn =
                passed.pacer == null ? passed.inFlight.enterUnderWay() : passed.pacer.turn(passed.inFlight);
        // The client may block before it answers with a future, such as for credentials.
        return turn.thenComposeAsync(
                place -> CompletableFuture.completedFuture(client)
                        .thenCompose(call)
                        .whenComplete((answer, failure) -> passed.inFlight.leave()),
                threads);
    }

    /** The paces of its calls. */
    public synchronized Map<Pace, RatePacer> paces() {
        Map<Pace, RatePacer> paces = new HashMap<>();
        pacers.forEach((pace, pacer) -> pacer.ifPresent(made -> paces.put(pace, made)));
        return paces;
    }

    /** What goes on now. */
    public synchronized FlowFigures figures() {
        return new FlowFigures(
                inFlight.values().stream().mapToInt(InFlight::taken).sum(),
                pacers.values().stream()
                        .flatMap(Optional::stream)
                        .mapToInt(RatePacer::waiting)
                        .sum(),
                connections.taken());
    }

    public ConnectAsyncClient client() {
        return client;
    }

    public FlowThreads threads() {
        return threads;
    }

    /** Notes a call that is about to be sent; false if it must not be. */
    synchronized boolean begin(PendingCall call) {
        return !closed && calls.add(call);
    }

    synchronized void end(PendingCall call) {
        calls.remove(call);
    }

    /** Refuses the calls that wait, and all that come later; gives up those that are under way. */
    public void close() {
        List<PendingCall> underWay;
        synchronized (this) {
            closed = true;
            underWay = List.copyOf(calls);
        }
        // Nobody adds to these any more.
        inFlight.values().forEach(InFlight::close);
        pacers.values().forEach(pacer -> pacer.ifPresent(RatePacer::close));
        connections.close();
        underWay.forEach(PendingCall::cancel);
    }

    /** The refusal of a call that was not sent before the component stopped. */
    public static RejectedExecutionException stopped() {
        return new RejectedExecutionException("The component has stopped; the exchange was not sent");
    }
}
