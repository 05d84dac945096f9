package io.connectchat.examples.jmsworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.SimulatedError;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A good message whose call fails")
class RolledBackTest {
    private final ConnectSimulator simulator = ConnectSimulator.builder().start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    @AfterEach
    void stopSimulator() {
        simulator.close();
    }

    @Test
    @DisplayName(
            "is delivered again, whatever failed, until there is one chat; its log holds nothing of the customer's")
    void deliveredAgain() throws Exception {
        // Given
        try (TestBroker broker = TestBroker.start(directory);
                Child worker = Child.worker(settings(broker), directory)) {
            simulator.failNext(2, SimulatedError.THROTTLING);
            simulator.failNext(1, SimulatedError.LIMIT_EXCEEDED);
            simulator.failNext(1, SimulatedError.ACCESS_DENIED);
            simulator.failNext(1, SimulatedError.INTERNAL_SERVICE);
            simulator.failNext(1, ConnectionDrop.AFTER_ACCEPTANCE);

            // When
            broker.send(Recipients.line("+12125550101"));

            // Then
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> simulator.requests().size() >= 7);
            broker.awaitEmpty(TestBroker.RECIPIENTS);
            assertThat(simulator.requests()).hasSize(7);
            assertThat(tokens()).hasSize(1).allMatch(token -> token.startsWith("cc1m-"));
            assertThat(simulator.contacts()).hasSize(1);
            assertThat(broker.count(TestBroker.REJECTED) + broker.count(TestBroker.DEAD))
                    .isZero();
            assertThat(worker.errors())
                    .contains("LimitExceededException", "ThrottlingException")
                    .doesNotContain("2125550101", "Hello", "spring");
        }
    }

    @Test
    @DisplayName(
            "as often as the broker is told to deliver it is put aside by the broker; moved back, it has its token still")
    void putAside() throws Exception {
        // Given
        try (TestBroker broker = TestBroker.start(directory, 3);
                Child worker = Child.worker(settings(broker), directory)) {
            simulator.failNext(1_000, SimulatedError.ACCESS_DENIED);

            // When
            broker.send(Recipients.line("+12125550101"));

            // Then
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(broker.count(TestBroker.DEAD))
                    .isEqualTo(1));
            assertThat(worker.isAlive()).isTrue();
            List<TextMessage> dead = broker.messages(TestBroker.DEAD);
            assertThat(dead.get(0).getText()).isEqualTo(Recipients.line("+12125550101"));
            assertThat(simulator.requests()).hasSize(3);
            List<String> token = tokens();
            assertThat(token).hasSize(1);
            simulator.reset();
            broker.retryDead();
            broker.awaitEmpty(TestBroker.RECIPIENTS);
            assertThat(simulator.contacts()).hasSize(1);
            assertThat(tokens()).isEqualTo(token);
        }
    }

    /** The SDK tries once: what it does itself is not tested here. */
    private Map<String, String> settings(TestBroker broker) {
        Map<String, String> settings = Workers.settings(broker, simulator);
        settings.put("camel.component.aws-connect-chat.max-attempts", "1");
        return settings;
    }

    private List<String> tokens() {
        return simulator.requests().stream()
                .map(RecordedRequest::body)
                .map(body -> body.replaceAll("(?s).*\"ClientToken\"\\s*:\\s*\"([^\"]+)\".*", "$1"))
                .distinct()
                .toList();
    }
}
