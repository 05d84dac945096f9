package io.connectchat.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.FaultRule;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.StartedContact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("file.camel.yaml")
class FileRouteTest {
    private static final String GOOD =
            "{\"destinationEndpoint\": \"+1555010%d\", \"initialSystemMessage\": {\"content\": \"Your table is ready.\"}}";
    private static final String WRONG = "{\"destinationEndpoint\": \"nobody\"}";

    private final ConnectSimulator simulator = ConnectSimulator.builder().start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path outbox;

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Routes routes() throws Exception {
        return Routes.start("file", simulator, Map.of("file.directory", outbox.toString()));
    }

    private void write(String... lines) throws IOException {
        Path written = Files.write(outbox.resolve("writing"), List.of(lines));
        Files.move(written, outbox.resolve("reminders.jsonl"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void awaitFile(String folder) {
        await(folder)
                .atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(outbox.resolve(folder).resolve("reminders.jsonl")));
    }

    @Test
    @DisplayName("starts a chat for each line, and puts a wrong one aside to be mended")
    void linesBecomeChats() throws Exception {
        // Given
        write(GOOD.formatted(0), WRONG, GOOD.formatted(1));

        // When
        try (Routes running = routes()) {
            awaitFile("done");
        }

        // Then
        assertThat(simulator.contacts())
                .extracting(StartedContact::destination)
                .containsExactlyInAnyOrder("+15550100", "+15550101");
        assertThat(Files.readAllLines(outbox.resolve("rejected/reminders.jsonl")))
                .containsExactly(WRONG);
    }

    @Test
    @DisplayName("tries again what passes")
    void throttled() throws Exception {
        // Given: more than the SDK's own attempts
        simulator.failNext(4, SimulatedError.THROTTLING);
        write(GOOD.formatted(0));

        // When
        try (Routes running = routes()) {
            awaitFile("done");
        }

        // Then
        assertThat(simulator.contacts()).hasSize(1);
        assertThat(simulator.requests()).hasSize(5);
    }

    @Test
    @DisplayName("stops at what no other try can mend, and messages nobody twice when the file is moved back")
    void failed() throws Exception {
        // Given: the second is refused
        simulator.fail(
                FaultRule.of(SimulatedError.ACCESS_DENIED).to("+15550101").times(1));
        write(GOOD.formatted(0), GOOD.formatted(1), GOOD.formatted(2));
        try (Routes running = routes()) {
            awaitFile("failed");
        }
        assertThat(simulator.contacts()).extracting(StartedContact::destination).containsExactly("+15550100");
        assertThat(simulator.requests()).hasSize(2);

        // When
        Files.move(outbox.resolve("failed/reminders.jsonl"), outbox.resolve("reminders.jsonl"));
        try (Routes running = routes()) {
            awaitFile("done");
        }

        // Then
        assertThat(simulator.contacts())
                .extracting(StartedContact::destination)
                .containsExactlyInAnyOrder("+15550100", "+15550101", "+15550102");
        assertThat(simulator.requests()).hasSize(5);
    }
}
