package io.connectchat.examples.jmsworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.StartedContact;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Two workers that share a bucket in Redis")
class SharedQuotaTest {
    private static final int QUOTA = 20;
    private static final int BURST = 5;

    private final ConnectSimulator simulator = ConnectSimulator.builder()
            .verifySignatures(false)
            .quota(QUOTA, BURST)
            .start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    @SuppressWarnings("NullAway.Init") // start
    private TestBroker broker;

    @SuppressWarnings("NullAway.Init") // start
    private TestRedis redis;

    @BeforeEach
    void start() throws Exception {
        redis = TestRedis.start();
        broker = TestBroker.start(directory);
    }

    @AfterEach
    void stop() throws Exception {
        redis.close();
        broker.close();
        simulator.close();
    }

    @Test
    @DisplayName("both start chats, and every recipient gets one")
    void bothWork() throws Exception {
        // Given
        Recipients recipients = Recipients.of(80, 1000);

        // When
        try (Child one = worker("one");
                Child other = worker("other")) {
            awaitWorking(one, other);
            broker.send(recipients.lines().toArray(String[]::new));
            awaitContacts(recipients.good().size());

            // Then
            assertThat(requestsOf("one")).isPositive();
            assertThat(requestsOf("other")).isPositive();
            assertThat(destinations()).containsExactlyInAnyOrderElementsOf(recipients.good());
            broker.awaitEmpty(TestBroker.RECIPIENTS);
        }
    }

    @Test
    @DisplayName("send nothing while Redis is gone, and lose nobody by it")
    void withoutRedis() throws Exception {
        // Given
        Recipients recipients = Recipients.of(30, 1000);
        try (Child one = worker("one");
                Child other = worker("other")) {
            awaitWorking(one, other);
            redis.stop();

            // When
            broker.send(recipients.lines().toArray(String[]::new));
            await().atMost(Duration.ofSeconds(60)).until(() -> one.errors().contains("gave no token"));
            await().atMost(Duration.ofSeconds(60)).until(() -> other.errors().contains("gave no token"));

            // Then
            assertThat(simulator.requests()).isEmpty();
            redis.startAgain();
            awaitContacts(recipients.good().size());
            broker.awaitEmpty(TestBroker.RECIPIENTS);
            assertThat(destinations()).containsExactlyInAnyOrderElementsOf(recipients.good());
        }
    }

    @Test
    @Tag("soak")
    @DisplayName("stay within the quota together for a minute, and use it")
    void aMinute() throws Exception {
        // Given
        Duration measured = Duration.ofSeconds(60);
        Recipients recipients = Recipients.of(QUOTA * 100, 1_000_000);
        try (Child feeder = Child.feeder(broker.settings(), directory, recipients.write(directory))) {
            assertThat(feeder.exitCode()).isZero();
        }

        // When
        try (Child one = worker("one");
                Child other = worker("other")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> requestsOf("one") > 0 && requestsOf("other") > 0);
            Instant begin = Instant.now();
            await().atMost(measured.plusSeconds(30)).until(() -> Instant.now().isAfter(begin.plus(measured)));

            // Then
            List<RecordedRequest> requests = simulator.requests().stream()
                    .filter(request -> request.receivedAt().isAfter(begin)
                            && request.receivedAt().isBefore(begin.plus(measured)))
                    .toList();
            long throttled =
                    requests.stream().filter(request -> request.status() == 429).count();
            long served = requests.size() - throttled;
            double throttledShare = (double) throttled / requests.size();
            double used = served / (QUOTA * (double) measured.toSeconds());
            Figures.write(
                    "shared-quota",
                    String.format(
                            "2 workers, %d a second with a burst of %d, %d s: %,d requests, %d throttled (%.2f %%),"
                                    + " %.1f %% of the quota used",
                            QUOTA,
                            BURST,
                            measured.toSeconds(),
                            requests.size(),
                            throttled,
                            100 * throttledShare,
                            100 * used));
            assertThat(throttledShare).as("throttled").isLessThan(0.01);
            assertThat(used).as("used").isGreaterThanOrEqualTo(0.95);
            assertThat(destinations()).doesNotHaveDuplicates();
            assertThat(requestsOf("one")).isPositive();
            assertThat(requestsOf("other")).isPositive();
        }
    }

    /** Its name is that of its credentials, so that its requests are known by their signatures. */
    private Child worker(String name) throws IOException {
        Map<String, String> settings = Workers.settings(broker, simulator);
        settings.put("workers.quota", String.valueOf(QUOTA));
        settings.put("workers.burst", String.valueOf(BURST));
        // Enough that some always wait for a token: one that nobody waits for may be lost.
        settings.put("workers.concurrency", "20");
        settings.put("workers.redis", redis.uri());
        settings.put("camel.component.aws-connect-chat.access-key", name);
        return Child.worker(settings, directory);
    }

    private static void awaitWorking(Child... workers) {
        for (Child worker : workers) {
            await().atMost(Duration.ofSeconds(60)).until(() -> worker.output().startsWith("Works on the queue "));
        }
    }

    private long requestsOf(String worker) {
        return Workers.requestsOf(worker, simulator);
    }

    private void awaitContacts(int contacts) {
        await().atMost(Duration.ofSeconds(90)).until(() -> simulator.contacts().size() >= contacts);
    }

    private List<String> destinations() {
        return simulator.contacts().stream().map(StartedContact::destination).toList();
    }
}
