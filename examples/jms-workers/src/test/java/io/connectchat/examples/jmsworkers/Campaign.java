package io.connectchat.examples.jmsworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.StartedContact;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A campaign in which workers and brokers are killed. */
final class Campaign implements AutoCloseable {
    /** How long an answer is held back: in each moment, calls have done their work and their callers don't know. */
    private static final Duration LATENCY = Duration.ofMillis(150);

    private final ConnectSimulator simulator =
            ConnectSimulator.builder().latency(LATENCY).start();
    private final Path directory;
    private final Recipients recipients;
    private final TestBroker broker;
    private final Map<String, String> settings;
    private final Deque<Child> workers = new ArrayDeque<>();
    private int workersKilled;
    private int brokersKilled;

    Campaign(Path directory, Recipients recipients) throws Exception {
        this.directory = directory;
        this.recipients = recipients;
        broker = TestBroker.start(directory);
        settings = Workers.settings(broker, simulator);
    }

    /** Feeds all recipients, by the program that is made for it. */
    void feed() throws Exception {
        try (Child feeder = Child.feeder(broker.settings(), directory, recipients.write(directory))) {
            assertThat(feeder.errors()).doesNotContain("Not all");
            assertThat(feeder.output()).startsWith(recipients.lines().size() + " recipients of ");
        }
    }

    void startWorker() throws Exception {
        workers.addLast(Child.worker(settings, directory));
    }

    void awaitContacts(int contacts) {
        await(contacts + " contacts")
                .atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> simulator.contacts().size() >= contacts);
    }

    /** Kills the oldest worker: it has chats under way that are started, and whose messages are not committed. */
    void killWorker() throws Exception {
        workers.removeFirst().kill();
        workersKilled++;
    }

    void killBroker() throws Exception {
        broker.killAndRestart();
        brokersKilled++;
    }

    /** How many requests asked for a contact that an earlier one had started. */
    int repeats() {
        return simulator.requests().size() - simulator.contacts().size();
    }

    /** Waits until another worker has repeated calls, whose contacts a killed one had started. */
    void awaitRepeats(int more) {
        await("a repeated call").atMost(Duration.ofSeconds(60)).until(() -> repeats() >= more);
    }

    void awaitEnd() {
        awaitContacts(recipients.good().size());
        broker.awaitEmpty(TestBroker.RECIPIENTS);
    }

    /** Every recipient has one contact, every bad one is in its queue with a reason, and nothing is left over. */
    void assertEachOnce() throws Exception {
        assertThat(destinations()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(recipients.good());
        List<TextMessage> rejected = broker.messages(TestBroker.REJECTED);
        assertThat(rejected).hasSize(recipients.bad());
        for (TextMessage message : rejected) {
            assertThat(message.getStringProperty(Rejection.REASON)).startsWith("DestinationEndpoint");
        }
        assertThat(broker.count(TestBroker.DEAD)).isZero();
        assertThat(simulator.requests()).allMatch(request -> request.status() == 200);
    }

    String figures() {
        List<String> reached = destinations();
        long different = reached.stream().distinct().count();
        return String.format(
                "%,d recipients, %d workers killed, %d brokers killed, %,d calls repeated, %,d contacts, %d duplicates,"
                        + " %d missing",
                recipients.good().size(),
                workersKilled,
                brokersKilled,
                repeats(),
                reached.size(),
                reached.size() - different,
                recipients.good().size() - different);
    }

    private List<String> destinations() {
        return simulator.contacts().stream().map(StartedContact::destination).toList();
    }

    @Override
    public void close() throws Exception {
        for (Child worker : workers) {
            worker.close();
        }
        broker.close();
        simulator.close();
    }
}
