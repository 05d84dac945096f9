package io.connectchat.camel.internal.pacing;

import io.connectchat.camel.api.ConnectFlowConfiguration;
import io.github.bucket4j.TimeMeter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The flows over one client: endpoints with equal options share bounds and pace. */
public final class Flows {
    private static final Logger LOG = LoggerFactory.getLogger(Flows.class);

    /** No pace is one too: its requests count against the same quota. */
    private static final Object NO_PACE = new Object();

    private final int maxConcurrency;
    private final Connections ofClient;
    private final Executor executor;
    private final Supplier<ScheduledExecutorService> timers;
    private final Map<Integer, Bounds> bounds = new HashMap<>();
    /** By what gives the tokens: a bucket or a quota. */
    private final Map<Object, Pace> paces = new HashMap<>();

    private boolean toldOfPaces;

    private record Bounds(InFlight inFlight, List<Connections> connections) {}

    /**
     * Makes the flows of a client that has not been used yet.
     *
     * @param maxConcurrency the client's connections
     * @param executor runs calls that have waited
     * @param timers waits for tokens and for the end of a slow start; asked for once there is a pace
     */
    public Flows(int maxConcurrency, Executor executor, Supplier<ScheduledExecutorService> timers) {
        this.maxConcurrency = maxConcurrency;
        this.executor = executor;
        this.timers = timers;
        this.ofClient = new Connections(maxConcurrency, executor);
    }

    /** The flow that an endpoint's options describe. */
    public synchronized Flow of(ConnectFlowConfiguration options) {
        int most = options.getMaxInFlight() == null ? maxConcurrency : options.getMaxInFlight();
        Bounds found = bounds.computeIfAbsent(most, this::newBounds);
        return new Flow(found.inFlight(), found.connections(), pace(options));
    }

    /** Refuses the calls that wait, and whose component has stopped. */
    public synchronized void expel() {
        // Outside the lock of each, but within this one: nobody waits for a flow while its component stops.
        bounds.values().forEach(found -> found.connections().forEach(Connections::expel));
        paces.values().stream().filter(Objects::nonNull).forEach(Pace::expel);
    }

    private Bounds newBounds(int most) {
        List<Connections> connections =
                most < maxConcurrency ? List.of(new Connections(most, executor), ofClient) : List.of(ofClient);
        return new Bounds(new InFlight(most), connections);
    }

    private @Nullable Pace pace(ConnectFlowConfiguration options) {
        Object bucket = options.getRateLimiter();
        Double rate = options.getRequestsPerSecond();
        Quota quota = rate == null ? null : Quota.of(rate, options.getBurst());
        Object key = bucket != null ? bucket : quota != null ? quota : NO_PACE;
        if (!paces.containsKey(key)) {
            Object tokens = bucket == null && quota != null ? quota.bucket(TimeMeter.SYSTEM_NANOTIME) : bucket;
            paces.put(key, tokens == null ? null : pace(tokens));
            tellOfPaces();
        }
        return paces.get(key);
    }

    private Pace pace(Object tokens) {
        ScheduledExecutorService timing = timers.get();
        return new Pace(Tokens.of(tokens, timing, executor), timing, executor, System::nanoTime);
    }

    private void tellOfPaces() {
        if (paces.size() > 1 && !toldOfPaces) {
            toldOfPaces = true;
            LOG.warn(
                    "Endpoints that share a client have different requestsPerSecond, burst or rateLimiter: each keeps its own,"
                            + " and together they may exceed the account's quota. Set them on the component if that is not meant");
        }
    }
}
