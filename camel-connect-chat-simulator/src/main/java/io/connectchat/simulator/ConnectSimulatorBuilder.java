package io.connectchat.simulator;

import io.connectchat.simulator.internal.event.EventFeed;
import io.connectchat.simulator.internal.event.EventTrack;
import io.connectchat.simulator.internal.http.ListenHost;
import io.connectchat.simulator.internal.http.NetworkWarning;
import io.connectchat.simulator.internal.http.SimulatorRoutes;
import io.connectchat.simulator.internal.http.SimulatorServer;
import io.connectchat.simulator.internal.operation.ByTarget;
import io.connectchat.simulator.internal.operation.ContactStart;
import io.connectchat.simulator.internal.operation.ContactSteps;
import io.connectchat.simulator.internal.operation.KnownResources;
import io.connectchat.simulator.internal.operation.OnContact;
import io.connectchat.simulator.internal.operation.OnParticipant;
import io.connectchat.simulator.internal.operation.Operation;
import io.connectchat.simulator.internal.operation.ParticipantSteps;
import io.connectchat.simulator.internal.operation.Partition;
import io.connectchat.simulator.internal.operation.Partitions;
import io.connectchat.simulator.internal.operation.Quotas;
import io.connectchat.simulator.internal.operation.Scripted;
import io.connectchat.simulator.internal.operation.SearchContacts;
import io.connectchat.simulator.internal.operation.Signed;
import io.connectchat.simulator.internal.operation.StartChatContact;
import io.connectchat.simulator.internal.operation.StartOutboundChatContact;
import io.connectchat.simulator.internal.signature.SignatureCheck;
import io.connectchat.simulator.internal.state.Account;
import io.connectchat.simulator.internal.state.AnswerScript;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.ContactListener;
import io.connectchat.simulator.internal.state.ContactStore;
import io.connectchat.simulator.internal.state.FaultScript;
import io.connectchat.simulator.internal.state.Journal;
import io.connectchat.simulator.internal.state.QuotaTable;
import io.connectchat.simulator.internal.state.StateFile;
import io.connectchat.simulator.internal.state.TokenBucket;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link ConnectSimulator}. Each has a default that suits a test. */
public final class ConnectSimulatorBuilder {
    private ListenHost host = ListenHost.of("127.0.0.1");
    private int port;
    private InstantSource clock = Clock.systemUTC();
    private Latency latency = Latency.none();
    private final Map<ConnectOperation, Quota> quotas = new EnumMap<>(ConnectOperation.class);
    private int concurrentChats = Integer.MAX_VALUE;
    private Duration connectAfter = Duration.ofSeconds(1);
    private boolean strict = true;
    private TokenMismatch onTokenMismatch = TokenMismatch.REPLAY;
    private int journalLimit = 100_000;
    private int contactLimit = 1_000_000;
    private Set<String> instances = Set.of();
    private Set<String> contactFlows = Set.of();
    private Set<String> sourceNumbers = Set.of();
    private @Nullable Path stateFile;
    private StateSync stateSync = StateSync.EACH;
    private Runnable onStateLost = () -> {};
    private List<EventTarget> eventTargets = List.of();
    private EventDelivery eventDelivery = EventDelivery.reliable();
    private @Nullable String answeredQueue;
    private final Map<String, URI> streamingEndpoints = new LinkedHashMap<>();
    private boolean verifySignatures = true;
    private List<AccessKey> accessKeys = List.of(AccessKey.DEFAULT);
    private InstantSource signatureClock = Clock.systemUTC();
    private @Nullable String controlToken;

    ConnectSimulatorBuilder() {}

    /**
     * The address or name to listen on; {@code 127.0.0.1} by default, so that no other machine reaches it. An IPv6 address may
     * have its brackets.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public ConnectSimulatorBuilder host(String host) {
        this.host = ListenHost.of(host);
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
        return latency(Latency.constant(latency));
    }

    /** How long answers of the API are held back, as {@link #latency(Duration)}: each as {@code latency} has it. */
    public ConnectSimulatorBuilder latency(Latency latency) {
        this.latency = Objects.requireNonNull(latency, "latency");
        return this;
    }

    /**
     * The rate quota of StartOutboundChatContact: requests beyond it are answered 429 {@code ThrottlingException}. There is
     * none by default, where AWS has 2 a second with a burst of 5.
     *
     * @param requestsPerSecond how many requests a second are served in the long run, above 0
     * @param burst how many are served at once after a rest, at least 1
     * @throws IllegalArgumentException if one of them is too low
     */
    public ConnectSimulatorBuilder quota(double requestsPerSecond, int burst) {
        return quota(ConnectOperation.START_OUTBOUND_CHAT_CONTACT, requestsPerSecond, burst);
    }

    /** The rate quota of an operation, as {@link #quota(double, int)}: each operation is counted apart. */
    public ConnectSimulatorBuilder quota(ConnectOperation operation, double requestsPerSecond, int burst) {
        require(
                requestsPerSecond > 0 && Double.isFinite(requestsPerSecond),
                "requestsPerSecond must be above 0, and is " + requestsPerSecond);
        require(burst >= 1, "burst must be at least 1, and is " + burst);
        quotas.put(Objects.requireNonNull(operation, "operation"), new Quota(requestsPerSecond, burst));
        return this;
    }

    /**
     * AWS's rate quotas for all operations, and AWS's 500 chats at once: what an account has before it asks for more.
     *
     * @see <a href="https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html">AWS's list</a>
     */
    public ConnectSimulatorBuilder awsQuotas() {
        for (ConnectOperation operation : ConnectOperation.values()) {
            quotas.put(operation, Quota.ofAws(operation));
        }
        return concurrentChats(500);
    }

    /** No rate quota for any operation, the default. */
    public ConnectSimulatorBuilder unlimited() {
        quotas.clear();
        return this;
    }

    /**
     * How many chats an instance may have open at once; a start beyond it is answered 429 {@code LimitExceededException}.
     * Without a limit by default, where AWS has 500. A chat is open until it is stopped or its duration has passed.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ConnectSimulatorBuilder concurrentChats(int most) {
        require(most >= 0, "concurrentChats must not be negative, and is " + most);
        this.concurrentChats = most;
        return this;
    }

    /**
     * How long a contact takes from its start to {@link ContactStatus#CONNECTED}, by the clock; one second by default.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ConnectSimulatorBuilder connectAfter(Duration delay) {
        require(!delay.isNegative(), "connectAfter must not be negative, and is " + delay);
        this.connectAfter = delay;
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
     * Whether requests must be signed, as for AWS (Signature Version 4); they must by default. Without it any credentials
     * will do, and none.
     */
    public ConnectSimulatorBuilder verifySignatures(boolean verify) {
        this.verifySignatures = verify;
        return this;
    }

    /**
     * The credentials that requests may be signed with, in place of {@link AccessKey#DEFAULT}.
     *
     * @throws IllegalArgumentException if there is none, or one id twice
     */
    public ConnectSimulatorBuilder accessKeys(AccessKey... keys) {
        List<AccessKey> given = List.of(keys);
        long ids = given.stream().map(AccessKey::accessKeyId).distinct().count();
        require(ids > 0 && ids == given.size(), "accessKeys must name at least one key, and none twice");
        this.accessKeys = given;
        return this;
    }

    /**
     * What the dates of signatures are compared with; more than five minutes apart, they are refused. The system's clock by
     * default, also where {@link #clock} is another: clients sign by the real time.
     */
    public ConnectSimulatorBuilder signatureClock(InstantSource clock) {
        this.signatureClock = Objects.requireNonNull(clock, "clock");
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
     * How many requests the journal keeps, 100,000 by default; each takes some 2 KB.
     * 0 keeps none.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ConnectSimulatorBuilder journalLimit(int requests) {
        require(requests >= 0, "journalLimit must not be negative, and is " + requests);
        this.journalLimit = requests;
        return this;
    }

    /**
     * How many contacts are kept, 1,000,000 by default; each takes some 1.2 KB. Where one more is started the oldest is
     * forgotten, with its {@code ClientToken}, open or not.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public ConnectSimulatorBuilder contactLimit(int contacts) {
        require(contacts >= 1, "contactLimit must be at least 1, and is " + contacts);
        this.contactLimit = contacts;
        return this;
    }

    /**
     * Keeps contacts, their tags, attributes and messages in a file, so that they are there again when a simulator is started
     * with it; in memory alone by default. Journal, faults and quotas are not kept. Needs {@code com.h2database:h2-mvstore} on
     * the classpath. The file holds phone numbers and messages as they are.
     *
     * @see #stateSync
     */
    public ConnectSimulatorBuilder stateFile(Path file) {
        this.stateFile = Objects.requireNonNull(file, "file");
        return this;
    }

    /** When a change is in the state file; {@link StateSync#EACH} by default. */
    public ConnectSimulatorBuilder stateSync(StateSync choice) {
        this.stateSync = Objects.requireNonNull(choice, "choice");
        return this;
    }

    /**
     * What is run when the state file can't be written any more, as on a full disk; nothing by default. The log then says so
     * once, and the API answers 500 {@code InternalServiceException} from there on.
     */
    public ConnectSimulatorBuilder onStateLost(Runnable action) {
        this.onStateLost = Objects.requireNonNull(action, "action");
        return this;
    }

    /**
     * What callers of the simulator's own endpoints and its page must know: they send it as {@code Authorization: Bearer TOKEN}.
     * Without one, the default, who reaches the port reads numbers and messages. The API is not affected.
     *
     * @throws IllegalArgumentException if it can't stand in a header
     */
    public ConnectSimulatorBuilder controlToken(String token) {
        require(
                token.matches("[!-~]+"),
                // The text is not shown: it is a secret.
                "controlToken must be visible ASCII characters without spaces");
        this.controlToken = token;
        return this;
    }

    /**
     * Where contact events are sent as the life of contacts goes on; nowhere by default. A target that is down holds nobody up:
     * what it does not take is lost.
     */
    public ConnectSimulatorBuilder events(EventTarget... targets) {
        this.eventTargets = List.of(targets);
        return this;
    }

    /** How well contact events are delivered; each once and at its time by default. */
    public ConnectSimulatorBuilder eventDelivery(EventDelivery delivery) {
        this.eventDelivery = Objects.requireNonNull(delivery, "delivery");
        return this;
    }

    /**
     * The queue that contact flows pass a chat to whose customer has answered. It shows in DescribeContact and in contact
     * events, and is how AWS tells an answered chat. Without it, the default, they pass it to none.
     *
     * @param id the queue's ID
     */
    public ConnectSimulatorBuilder answeredQueue(String id) {
        this.answeredQueue = Objects.requireNonNull(id, "id");
        return this;
    }

    /**
     * Where messages of chats are posted that StartContactStreaming has sent to a topic, in the form in which Amazon SNS brings them to
     * a subscriber. Topics without a URL do not exist.
     *
     * @param topicArn the ARN of the topic
     * @throws IllegalArgumentException if the URL is no URL of HTTP, or holds credentials
     */
    public ConnectSimulatorBuilder streamingEndpoint(String topicArn, URI url) {
        HttpUrl.require(url, "a streaming endpoint");
        streamingEndpoints.put(Objects.requireNonNull(topicArn, "topicArn"), url);
        return this;
    }

    /**
     * Starts to listen.
     *
     * @throws UncheckedIOException if the host or the port can't be listened on, or the state file or a file of events can't be
     *     used
     */
    public ConnectSimulator start() {
        ContactStore store =
                stateFile == null ? ContactStore.none() : StateFile.open(stateFile, stateSync, onStateLost);
        try {
            return start(store);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private ConnectSimulator start(ContactStore store) {
        EventFeed events = eventTargets.isEmpty() && streamingEndpoints.isEmpty()
                ? null
                : new EventFeed(eventTargets, eventDelivery, answeredQueue, streamingEndpoints);
        Runnable onClose = () -> {
            if (events != null) {
                events.close();
            }
        };
        try {
            Partitions partitions =
                    new Partitions(partition(store, events), () -> partition(ContactStore.none(), events));
            SimulatorServer server = SimulatorServer.start(
                    host.name(), port, new SimulatorRoutes(partitions, signatureClock, latency, controlToken));
            if (controlToken == null) {
                NetworkWarning.about(host);
            }
            return new ConnectSimulator(partitions, host.endpoint(server.port()), accessKeys.get(0), () -> {
                server.stop();
                onClose.run();
                store.close();
            });
        } catch (RuntimeException e) {
            onClose.run();
            throw e;
        }
    }

    private Partition partition(ContactStore store, @Nullable EventFeed events) {
        SimulatorClock time = new SimulatorClock(clock);
        EventTrack track = events == null ? null : events.track(time);
        ContactBook contacts = new ContactBook(
                contactLimit, concurrentChats, store, track == null ? ContactListener.none() : track.listener());
        if (track != null) {
            track.start(contacts);
        }
        Map<ConnectOperation, Quota> rates = Map.copyOf(quotas);
        QuotaTable table = new QuotaTable(() -> {
            Map<ConnectOperation, TokenBucket> buckets = new EnumMap<>(ConnectOperation.class);
            rates.forEach((operation, quota) -> buckets.put(operation, quota.bucket(time)));
            return buckets;
        });
        Account account = new Account(
                contacts,
                new Journal(journalLimit),
                new FaultScript(),
                new AnswerScript(),
                table,
                concurrentChats,
                time);
        Operation limited = new Quotas(new ByTarget(operations(account)), table);
        Operation signed =
                verifySignatures ? new Signed(limited, new SignatureCheck(accessKeys, signatureClock)) : limited;
        // On the outside: a request that meets a fault is not looked at.
        Operation api = new Scripted(signed, account.faults());
        return new Partition(account, api, () -> {
            if (events != null && track != null) {
                events.end(track);
            }
        });
    }

    private Map<ConnectOperation, Operation> operations(Account account) {
        ContactBook contacts = account.contacts();
        KnownResources known = new KnownResources(instances, contactFlows, sourceNumbers);
        ContactStart start = new ContactStart(contacts, onTokenMismatch, connectAfter);
        Map<ConnectOperation, Operation> operations = new EnumMap<>(ConnectOperation.class);
        operations.put(
                ConnectOperation.START_OUTBOUND_CHAT_CONTACT,
                new StartOutboundChatContact(strict, known, start, account.answers(), account.clock()));
        operations.put(
                ConnectOperation.START_CHAT_CONTACT, new StartChatContact(strict, known, start, account.clock()));
        operations.put(
                ConnectOperation.SEARCH_CONTACTS,
                new SearchContacts(strict, known, answeredQueue, contacts, account.clock()));
        ParticipantSteps.all(contacts)
                .forEach((operation, step) ->
                        operations.put(operation, new OnParticipant(step, strict, contacts, account.clock())));
        ContactSteps.all(contacts, answeredQueue, Set.copyOf(streamingEndpoints.keySet()), account.clock())
                .forEach((operation, step) -> operations.put(operation, new OnContact(step, strict, known, contacts)));
        return operations;
    }

    private static void require(boolean kept, String message) {
        if (!kept) {
            throw new IllegalArgumentException(message);
        }
    }
}
