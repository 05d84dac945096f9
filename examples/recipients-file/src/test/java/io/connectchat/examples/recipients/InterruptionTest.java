package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.connectchat.examples.recipients.ledger.InUseException;
import io.connectchat.examples.recipients.ledger.RejectedRows;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.StartedContact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run that is interrupted in the middle")
class InterruptionTest {
    private static final int GOOD_ROWS = 176;
    private static final int IN_FLIGHT = 6;

    /** Slow enough to be met in the middle. */
    private final ConnectSimulator simulator =
            ConnectSimulator.builder().latency(Duration.ofMillis(150)).start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    @AfterEach
    void stopSimulator() {
        simulator.close();
    }

    @Test
    @DisplayName("by SIGTERM finishes what is under way, writes it down and sums up; another run does the rest")
    void terminated() throws Exception {
        // Given
        Folder folder = Folder.withSample(directory);
        Example example = Example.of(folder, simulator).with("recipients.in-flight", IN_FLIGHT);

        // When
        try (Child child = Child.start(example, directory)) {
            awaitContacts(child, 40);
            assertThatThrownBy(() -> new RejectedRows(folder.rejected())).isInstanceOf(InUseException.class);
            child.terminate();

            // Then
            assertThat(child.exitCode()).isEqualTo(143);
            int started = folder.startedRows().size();
            int rejected = folder.rejectedRows().size();
            assertThat(started)
                    .isBetween(40, GOOD_ROWS - 1)
                    .isEqualTo(simulator.contacts().size());
            assertThat(child.lastLine()).isEqualTo(started + " started, " + rejected + " rejected, 0 failed");
            assertThat(child.output()).contains((200 - started - rejected) + " rows were not reached");
        }
        assertThatTheRestIsDone(folder, example);
    }

    @Test
    @DisplayName("by SIGKILL loses answers, and nobody gets a second chat for it when it is run again")
    void killed() throws Exception {
        // Given
        Folder folder = Folder.withSample(directory);
        Example example = Example.of(folder, simulator).with("recipients.in-flight", IN_FLIGHT);

        // When
        try (Child child = Child.start(example, directory)) {
            awaitContacts(child, 60);
            child.kill();
            assertThat(child.exitCode()).isEqualTo(137);
        }

        // Then: it was killed where it hurts, between Amazon Connect's doing and the line that tells of it
        int started = folder.startedRows().size();
        assertThat(started).isLessThan(simulator.contacts().size()).isGreaterThanOrEqualTo(60 - 2 * IN_FLIGHT);
        assertThat(simulator.contacts()).hasSizeLessThan(GOOD_ROWS);
        assertThatTheRestIsDone(folder, example);
    }

    private void awaitContacts(Child child, int contacts) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !child.isAlive() || simulator.contacts().size() >= contacts);
        assertThat(child.isAlive()).isTrue();
    }

    private void assertThatTheRestIsDone(Folder folder, Example example) throws Exception {
        int before = folder.startedRows().size();

        Example.Outcome outcome = example.with("recipients.in-flight", 50).run();

        assertThat(outcome.lastLine()).isEqualTo(GOOD_ROWS - before + " started, 24 rejected, 0 failed");
        assertThat(simulator.contacts()).hasSize(GOOD_ROWS);
        Set<String> contacts =
                simulator.contacts().stream().map(StartedContact::contactId).collect(Collectors.toSet());
        assertThat(folder.startedRows().stream().map(row -> row.getField("contactId")))
                .containsExactlyInAnyOrderElementsOf(contacts);
        assertThat(new HashSet<>(folder.startedIds())).hasSize(GOOD_ROWS);
    }
}
