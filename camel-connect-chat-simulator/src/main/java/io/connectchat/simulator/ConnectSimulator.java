package io.connectchat.simulator;

import io.connectchat.simulator.internal.operation.Partitions;
import io.connectchat.simulator.internal.state.Account;
import io.connectchat.simulator.internal.state.ChatEnds;
import io.connectchat.simulator.internal.state.CustomerAnswers;
import io.connectchat.simulator.internal.state.Participant;
import io.connectchat.simulator.internal.state.ParticipantTokens;
import io.connectchat.simulator.internal.state.Participants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A local Amazon Connect that is running: an HTTP server which any AWS SDK can talk to, with its endpoint overridden by
 * {@link #endpoint()} and the credentials of {@link AccessKey#DEFAULT}. It can be used from all threads.
 *
 * <pre>{@code
 * try (ConnectSimulator simulator = ConnectSimulator.builder().start()) {
 *     ConnectClient client = ConnectClient.builder().endpointOverride(simulator.endpoint())...build();
 *     client.startOutboundChatContact(...);
 *     assertThat(simulator.contacts()).hasSize(1);
 * }
 * }</pre>
 */
public final class ConnectSimulator implements AutoCloseable {
    private final Partitions partitions;
    private final Account account;
    private final URI endpoint;
    private final AccessKey accessKey;
    private final Runnable onClose;
    private final AtomicBoolean closed = new AtomicBoolean();

    ConnectSimulator(Partitions partitions, URI endpoint, AccessKey accessKey, Runnable onClose) {
        this(partitions, partitions.shared().account(), endpoint, accessKey, onClose);
    }

    private ConnectSimulator(
            Partitions partitions, Account account, URI endpoint, AccessKey accessKey, Runnable onClose) {
        this.partitions = partitions;
        this.account = account;
        this.endpoint = endpoint;
        this.accessKey = accessKey;
        this.onClose = onClose;
    }

    /** Starts with the settings of a test: the loopback, a free port, no quota, no latency, everything known. */
    public static ConnectSimulatorBuilder builder() {
        return new ConnectSimulatorBuilder();
    }

    /** Where it listens, such as {@code http://127.0.0.1:49152}; use it as the SDK's endpoint override. */
    public URI endpoint() {
        return endpoint;
    }

    /**
     * What the component needs in order to talk to this simulator, as properties of Camel: endpoint override, a Region, and
     * the first of the credentials that it accepts.
     *
     * <pre>{@code
     * simulator.camelProperties().forEach(main::addInitialProperty);
     * }</pre>
     */
    public Map<String, String> camelProperties() {
        String prefix = "camel.component.aws-connect-chat.";
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(prefix + "override-endpoint", "true");
        properties.put(prefix + "uri-endpoint-override", endpoint.toString());
        properties.put(prefix + "region", "us-east-1");
        properties.put(prefix + "access-key", accessKey.accessKeyId());
        properties.put(prefix + "secret-key", accessKey.secretAccessKey());
        if (accessKey.sessionToken() != null) {
            properties.put(prefix + "session-token", accessKey.sessionToken());
            properties.put(prefix + "use-session-credentials", "true");
        }
        return properties;
    }

    /**
     * The requests to the API that were answered or dropped, newest last, without those that the journal's limit has
     * pushed out. A request is here before its caller has the answer.
     */
    public List<RecordedRequest> requests() {
        return account.journal().requests();
    }

    /** The contacts that were started, newest last. */
    public List<StartedContact> contacts() {
        Instant now = account.clock().instant();
        return account.contacts().contacts().stream()
                .map(contact -> contact.at(now))
                .toList();
    }

    /** The contact of this id as it is now, if it was started. */
    public Optional<StartedContact> contact(String contactId) {
        return account.contacts()
                .find(contactId)
                .map(contact -> contact.at(account.clock().instant()));
    }

    /**
     * Has the customer write in a chat, as if typed on the phone. It shows in {@link StartedContact#transcript()}.
     *
     * @param contactId the chat
     * @param text what the customer writes, 1 to 1,024 characters
     * @return the contact with the message
     * @throws IllegalArgumentException if there is no such contact, it has ended, or the text is too short, too long or not
     *     Unicode
     * @throws UncheckedIOException if it can't be kept in the state file
     */
    public StartedContact answer(String contactId, String text) {
        StartedContact contact = CustomerAnswers.enter(
                account.contacts(), contactId, text, account.clock().instant());
        awaitKept();
        return contact;
    }

    /**
     * Ends a chat as the customer, the agent or the time does.
     *
     * @return the contact, ended
     * @throws IllegalArgumentException if there is no such contact, or it has ended
     * @throws UncheckedIOException if it can't be kept in the state file
     */
    public StartedContact end(String contactId, ChatEnd end) {
        StartedContact contact = ChatEnds.enter(
                account.contacts(), contactId, end, account.clock().instant());
        awaitKept();
        return contact;
    }

    /** The clock, to move and stop. */
    public SimulatorClock clock() {
        return account.clock();
    }

    /**
     * An instance of its own in this simulator: from the first call on, requests with this {@code InstanceId} see and change
     * nothing of others', nor do others of theirs. It has contacts, tokens, journal, faults, answers, quotas and a clock of its own,
     * in memory alone. So tests that run at the same time can share one simulator.
     *
     * @param instanceId 1 to 100 characters
     * @return a view of it, which needs no closing
     */
    public ConnectSimulator instance(String instanceId) {
        int length = instanceId.length();
        if (length < 1 || length > 100) {
            throw new IllegalArgumentException("instanceId must be 1 to 100 characters long, and has " + length);
        }
        return new ConnectSimulator(
                partitions, partitions.keepApart(instanceId).account(), endpoint, accessKey, () -> {});
    }

    /**
     * Lets an agent into a chat, another one each time.
     *
     * @param displayName the agent's name in the chat, 1 to 256 characters
     * @return the agent's participant token, which {@code CreateParticipantConnection} takes
     * @throws IllegalArgumentException if there is no such contact, it has ended, or the name is too short, too long or not Unicode
     * @throws UncheckedIOException if it can't be kept in the state file
     */
    public String agentToken(String contactId, String displayName) {
        return kept(
                contactId,
                Participants.agent(
                        account.contacts(),
                        contactId,
                        displayName,
                        account.clock().instant()));
    }

    /**
     * Lets the customer of a chat write over the participant service, as {@code StartChatContact} does: each time with the same token.
     *
     * @return the customer's participant token, which {@code CreateParticipantConnection} takes
     * @throws IllegalArgumentException if there is no such contact, or it has ended
     * @throws UncheckedIOException if it can't be kept in the state file
     */
    public String customerToken(String contactId) {
        return kept(
                contactId,
                Participants.customer(
                        account.contacts(), contactId, null, account.clock().instant()));
    }

    private String kept(String contactId, Participant participant) {
        awaitKept();
        return ParticipantTokens.participantToken(contactId, participant);
    }

    private void awaitKept() {
        try {
            account.contacts().kept().join();
        } catch (CompletionException e) {
            throw new UncheckedIOException("The state file can't be written: see the log", new IOException(e));
        }
    }

    /**
     * Scripts a fault for the requests that come next to an operation of the API. Faults scripted one after the other
     * are met one after the other.
     *
     * @param times how many requests meet it, at least 1
     * @param fault what happens to each
     * @throws IllegalArgumentException if {@code times} is less than 1
     */
    public void failNext(int times, Fault fault) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1, and is " + times);
        }
        account.faults().add(times, Objects.requireNonNull(fault, "fault"));
    }

    /**
     * Adds a rule: requests that it is for meet its fault, after those of {@link #failNext}. Of several rules the first that
     * has a fault for a request counts. A rule ends after its {@link FaultRule#times()}, or with {@link #reset}.
     */
    public void fail(FaultRule rule) {
        account.faults().add(Objects.requireNonNull(rule, "rule"));
    }

    /**
     * Has a plan choose a fault for each request that comes from now on to an operation of the API, until another plan
     * takes its place; {@link FaultPlan#none()} ends it. A request that meets a fault of {@link #failNext} or of a rule
     * is not asked about. What a request has met stands in the journal: {@link RecordedRequest#fault()}.
     */
    public void failWith(FaultPlan plan) {
        account.faults().follow(Objects.requireNonNull(plan, "plan"));
    }

    /**
     * Has customers answer the chats that are started from now on, without a call for each. Of several answers the first that is
     * for a chat counts. It ends with {@link #reset}.
     */
    public void answerWith(CustomerAnswer answer) {
        account.answers().add(Objects.requireNonNull(answer, "answer"));
    }

    /**
     * Forgets contacts, tokens, journal, what was scripted and the plan of faults, has the clock go by itself, and fills the
     * quotas' buckets: as if newly started. {@linkplain #instance Instances of their own} stay as they are.
     *
     * @throws UncheckedIOException if that can't be kept in the state file
     */
    public void reset() {
        account.reset();
        awaitKept();
    }

    /**
     * Stops the server; returns once the port is free. What was recorded can still be read. A second call does nothing.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            onClose.run();
        }
    }
}
