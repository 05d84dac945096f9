package io.connectchat.examples.jmsworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A worker that is told to stop")
class StoppedWorkerTest {
    @Test
    @DisplayName("finishes what is under way and takes nothing more: no call is repeated by the next worker")
    void finishesWhatIsUnderWay(@TempDir Path directory) throws Exception {
        Recipients recipients = Recipients.of(60, 1000);
        try (ConnectSimulator simulator = ConnectSimulator.builder()
                        .latency(Duration.ofMillis(300))
                        .start();
                TestBroker broker = TestBroker.start(directory)) {
            // Given
            broker.send(recipients.lines().toArray(String[]::new));

            // When
            int started;
            try (Child worker = Child.worker(Workers.settings(broker, simulator), directory)) {
                awaitContacts(simulator, 15);
                worker.terminate();

                // Then
                assertThat(worker.exitCode()).isEqualTo(143);
                started = simulator.contacts().size();
                assertThat(started).isLessThan(60);
                assertThat(broker.count(TestBroker.RECIPIENTS)).isEqualTo(60 - started);
            }
            try (Child next = Child.worker(Workers.settings(broker, simulator), directory)) {
                awaitContacts(simulator, 60);
                broker.awaitEmpty(TestBroker.RECIPIENTS);
                assertThat(next.isAlive()).isTrue();
            }
            assertThat(simulator.requests()).hasSize(60);
            assertThat(simulator.contacts()).hasSize(60);
        }
    }

    private static void awaitContacts(ConnectSimulator simulator, int contacts) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> simulator.contacts().size() >= contacts);
    }
}
