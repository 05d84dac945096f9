package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.SimulatedError;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A good row whose call fails")
class FailureTest {
    private static final String[] ROWS = {
        "A-1,+12125550101,Ann,SMS,en,Hello Ann,,",
        "A-2,+12125550102,Ben,SMS,en,Hello Ben,,",
        "A-3,+12125550103,Cat,SMS,en,Hello Cat,,",
        "A-4,+12125550104,Dan,SMS,en,Hello Dan,,"
    };

    private final ConnectSimulator simulator = ConnectSimulator.builder().start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    @AfterEach
    void stopSimulator() {
        simulator.close();
    }

    @Test
    @DisplayName("is tried again after throttling, a server's error and a lost answer, and starts one chat")
    void triedAgain() throws Exception {
        // Given
        Folder folder = Folder.withRows(directory, ROWS);
        simulator.failNext(2, SimulatedError.THROTTLING);
        simulator.failNext(2, SimulatedError.INTERNAL_SERVICE);
        simulator.failNext(1, ConnectionDrop.BEFORE_ACCEPTANCE);
        simulator.failNext(1, ConnectionDrop.AFTER_ACCEPTANCE);

        // When
        Example.Outcome outcome =
                Example.of(folder, simulator).withoutSdkRetries().run();

        // Then
        assertThat(outcome.lastLine()).isEqualTo("4 started, 0 rejected, 0 failed");
        assertThat(simulator.contacts()).hasSize(4);
        assertThat(simulator.requests()).hasSize(10);
        assertThat(folder.startedIds()).containsExactlyInAnyOrder("A-1", "A-2", "A-3", "A-4");
    }

    @Test
    @DisplayName("is counted as failed after so many tries, is not in results.csv, and is started by the next run")
    void triedByTheNextRun() throws Exception {
        // Given
        Folder folder = Folder.withRows(directory, ROWS);
        Example example = Example.of(folder, simulator).withoutSdkRetries().with("recipients.redeliveries", 2);
        simulator.failNext(12, SimulatedError.THROTTLING);

        // When
        Example.Outcome first = example.run();
        int callsOfTheFirst = simulator.requests().size();
        Example.Outcome second = example.run();

        // Then
        assertThat(first.lastLine()).isEqualTo("0 started, 0 rejected, 4 failed");
        assertThat(first.status()).isEqualTo(ExitStatus.SOME_FAILED);
        assertThat(second.lastLine()).isEqualTo("4 started, 0 rejected, 0 failed");
        assertThat(second.status()).isEqualTo(ExitStatus.DONE);
        assertThat(callsOfTheFirst).isEqualTo(4 * (1 + 2));
        assertThat(simulator.requests()).hasSize(callsOfTheFirst + 4);
        assertThat(folder.startedIds()).containsExactlyInAnyOrder("A-1", "A-2", "A-3", "A-4");
    }

    @Test
    @DisplayName("is tried once where another try can't help; what Amazon Connect finds invalid is rejected")
    void triedOnce() throws Exception {
        // Given
        Folder folder = Folder.withRows(directory, ROWS);
        simulator.failNext(1, SimulatedError.INVALID_REQUEST);
        simulator.failNext(1, SimulatedError.LIMIT_EXCEEDED);
        simulator.failNext(1, SimulatedError.ACCESS_DENIED);

        // When
        Example.Outcome outcome =
                Example.of(folder, simulator).with("recipients.in-flight", 1).run();

        // Then
        assertThat(outcome.lastLine()).isEqualTo("1 started, 1 rejected, 2 failed");
        assertThat(simulator.requests()).hasSize(4);
        assertThat(folder.rejectedRows()).singleElement().satisfies(row -> {
            assertThat(row.getField("line")).isEqualTo("2");
            assertThat(row.getField("reason"))
                    .matches("Amazon Connect refused it: InvalidRequestException, request [-0-9a-f]+");
        });
        assertThat(folder.startedIds()).containsExactly("A-4");
    }

    @Test
    @DisplayName("is not tried again once the run is told to stop")
    void notTriedWhileStopping() throws Exception {
        // Given
        Folder folder = Folder.withRows(directory, ROWS);
        simulator.failNext(1_000_000, SimulatedError.INTERNAL_SERVICE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecipientsRun run = Example.of(folder, simulator)
                .withoutSdkRetries()
                .with("recipients.redeliveries", 1_000_000)
                .start(out, false);

        // When
        CompletableFuture<ExitStatus> status = CompletableFuture.supplyAsync(() -> resultOf(run));
        await().atMost(Duration.ofSeconds(30)).until(() -> simulator.requests().size() > 8);
        run.stop();

        // Then
        assertThat(status.get(30, TimeUnit.SECONDS)).isEqualTo(ExitStatus.SOME_FAILED);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\n0 started, 0 rejected, 4 failed\n");
    }

    private static ExitStatus resultOf(RecipientsRun run) {
        try {
            return run.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
