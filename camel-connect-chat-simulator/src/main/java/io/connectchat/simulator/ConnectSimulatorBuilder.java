package io.connectchat.simulator;

import io.connectchat.simulator.internal.http.SimulatorRoutes;
import io.connectchat.simulator.internal.http.SimulatorServer;
import io.connectchat.simulator.internal.operation.KnownResources;
import io.connectchat.simulator.internal.operation.Operation;
import io.connectchat.simulator.internal.operation.Scripted;
import io.connectchat.simulator.internal.operation.StartOutboundChatContact;
import io.connectchat.simulator.internal.operation.Throttled;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.FaultScript;
import io.connectchat.simulator.internal.state.Journal;
import io.connectchat.simulator.internal.state.TokenBucket;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link ConnectSimulator}. Each has a default that suits a test. */
public final class ConnectSimulatorBuilder {
    private String host = "127.0.0.1";
    private int port;
    private InstantSource clock = Clock.systemUTC();
    private Duration latency = Duration.ZERO;
    private double requestsPerSecond;
    private int burst;
    private boolean strict = true;
    private TokenMismatch onTokenMismatch = TokenMismatch.REPLAY;
    private int journalLimit = 100_000;
    private Set<String> instances = Set.of();
    private Set<String> contactFlows = Set.of();
    private Set<String> sourceNumbers = Set.of();

    ConnectSimulatorBuilder() {}

    /** The address or name to listen on; {@code 127.0.0.1} by default, so that no other machine reaches it. */
    public ConnectSimulatorBuilder host(String host) {
        this.host = Objects.requireNonNull(host, "host");
        return this;
    }

    /**
     * The port to listen on; 0, the default, takes any that is free.
     *
     * @throws IllegalArgumentException if it is not 0 to 65535
     */
    public ConnectSimulatorBuilder port(int port) {
        require(port >= 0 && port <= 65_535, "port must be 0 to 65535, and is " + port);
        this.port = port;
        return this;
    }

    /** What tells the time to quota, tokens and records; the system's clock by default. Latency is real time. */
    public ConnectSimulatorBuilder clock(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * How long every answer of the API is held back, in whole milliseconds; none by default. The request itself is
     * handled at once: a caller that gives up waiting may well have started a contact.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ConnectSimulatorBuilder latency(Duration latency) {
        require(!latency.isNegative(), "latency must not be negative, and is " + latency);
        this.latency = latency;
        return this;
    }

    /**
     * The rate quota: requests beyond it are answered 429 {@code ThrottlingException}. There is none by default, where
     * AWS has 2 a second with a burst of 5.
     *
     * @param requestsPerSecond how many requests a second are served in the long run, above 0
     * @param burst how many are served at once after a rest, at least 1
     * @throws IllegalArgumentException if one of them is too low
     */
    public ConnectSimulatorBuilder quota(double requestsPerSecond, int burst) {
        require(
                requestsPerSecond > 0 && Double.isFinite(requestsPerSecond),
                "requestsPerSecond must be above 0, and is " + requestsPerSecond);
        require(burst >= 1, "burst must be at least 1, and is " + burst);
        this.requestsPerSecond = requestsPerSecond;
        this.burst = burst;
        return this;
    }

    /** No rate quota, the default. */
    public ConnectSimulatorBuilder unlimited() {
        this.requestsPerSecond = 0;
        return this;
    }

    /**
     * The instance ids that exist; others are answered 404 {@code ResourceNotFoundException}. Every id exists by
     * default, or if none is given.
     */
    public ConnectSimulatorBuilder instances(String... ids) {
        this.instances = Set.copyOf(List.of(ids));
        return this;
    }

    /** The contact flow ids that exist, as with {@link #instances}. */
    public ConnectSimulatorBuilder contactFlows(String... ids) {
        this.contactFlows = Set.copyOf(List.of(ids));
        return this;
    }

    /** The ARNs of the source numbers that exist, as with {@link #instances}. */
    public ConnectSimulatorBuilder sourceNumbers(String... arns) {
        this.sourceNumbers = Set.copyOf(List.of(arns));
        return this;
    }

    /**
     * Whether the simulator's own rules count beside AWS's documented ones; they do by default. Its own rules are those
     * that AWS very likely has without documenting them, and a refusal of unknown members, which AWS ignores: a test
     * wants to hear of a misspelt one.
     */
    public ConnectSimulatorBuilder strict(boolean strict) {
        this.strict = strict;
        return this;
    }

    /** What a {@code ClientToken} does that comes again with other parameters; {@link TokenMismatch#REPLAY}. */
    public ConnectSimulatorBuilder onTokenMismatch(TokenMismatch choice) {
        this.onTokenMismatch = Objects.requireNonNull(choice, "choice");
        return this;
    }

    /**
     * How many requests the journal keeps, 100,000 by default; each takes some 2 KB. 0 keeps none. Contacts have no
     * such limit.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ConnectSimulatorBuilder journalLimit(int requests) {
        require(requests >= 0, "journalLimit must not be negative, and is " + requests);
        this.journalLimit = requests;
        return this;
    }

    /**
     * Starts to listen.
     *
     * @throws UncheckedIOException if the host or the port can't be listened on
     */
    public ConnectSimulator start() {
        ContactBook contacts = new ContactBook();
        Journal journal = new Journal(journalLimit);
        FaultScript faults = new FaultScript();
        TokenBucket quota = requestsPerSecond > 0 ? new TokenBucket(requestsPerSecond, burst, clock) : null;
        Operation operation = operation(contacts, quota);
        SimulatorServer server = SimulatorServer.start(
                host, port, new SimulatorRoutes(new Scripted(operation, faults), contacts, journal, clock, latency));
        return new ConnectSimulator(server, endpoint(server.port()), contacts, journal, faults, quota);
    }

    private Operation operation(ContactBook contacts, @Nullable TokenBucket quota) {
        Operation operation = new StartOutboundChatContact(
                strict, new KnownResources(instances, contactFlows, sourceNumbers), onTokenMismatch, contacts, clock);
        return quota == null ? operation : new Throttled(operation, quota);
    }

    private URI endpoint(int boundPort) {
        return URI.create("http://" + reachableHost() + ":" + boundPort);
    }

    private String reachableHost() {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        // The brackets of an IPv6 address belong to the URI, not to the address.
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static void require(boolean kept, String message) {
        if (!kept) {
            throw new IllegalArgumentException(message);
        }
    }
}
