package io.connectchat.examples.jmsworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.AccessKey;
import io.connectchat.simulator.ConnectSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A worker that starts while another is busy")
class IdleWorkerTest {
    @Test
    @DisplayName("takes from the queue at once: nothing waits in the busy one")
    void takesAtOnce(@TempDir Path directory) throws Exception {
        // Given: one that has work for minutes, one recipient at a time
        int recipients = 1000;
        try (ConnectSimulator simulator = ConnectSimulator.builder()
                        .accessKeys(new AccessKey("busy", "test"), new AccessKey("idle", "test"))
                        .latency(Duration.ofMillis(300))
                        .start();
                TestBroker broker = TestBroker.start(directory)) {
            broker.send(Recipients.of(recipients, 10_000).lines().toArray(String[]::new));
            Map<String, String> busy = Workers.settings(broker, simulator);
            busy.put("workers.concurrency", "1");
            busy.put("camel.component.aws-connect-chat.access-key", "busy");
            Map<String, String> idle = Workers.settings(broker, simulator);
            idle.put("camel.component.aws-connect-chat.access-key", "idle");
            try (Child first = Child.worker(busy, directory)) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> !simulator.contacts().isEmpty());

                // When
                try (Child second = Child.worker(idle, directory)) {
                    await().atMost(Duration.ofSeconds(60)).until(() -> Workers.requestsOf("idle", simulator) > 0);

                    // Then
                    assertThat(Workers.requestsOf("busy", simulator)).isLessThan(recipients);
                    assertThat(first.isAlive()).isTrue();
                    assertThat(second.isAlive()).isTrue();
                }
            }
        }
    }
}
