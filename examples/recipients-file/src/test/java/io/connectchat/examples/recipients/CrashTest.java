package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.StartedContact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run that is killed at random points, and started again each time")
class CrashTest {
    private static final int SIGKILL = 128 + 9;
    private static final long SEED = 20260801;

    /** Slow enough that the rest of the file can't be done between the decision to kill and the death. */
    private final ConnectSimulator simulator =
            ConnectSimulator.builder().latency(Duration.ofMillis(40)).start();

    private final Random random = new Random(SEED);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    @AfterEach
    void stopSimulator() {
        simulator.close();
    }

    @Test
    @DisplayName("three times over 300 rows, starts each once and records it once")
    void shortly() throws Exception {
        killedAgainAndAgain(3, 300, 5);
    }

    @Test
    @Tag("soak")
    @DisplayName("ten times over 5,000 rows, starts each once and records it once")
    void thoroughly() throws Exception {
        Figures.write("crash", killedAgainAndAgain(10, 5_000, 20));
    }

    private String killedAgainAndAgain(int kills, int rows, int inFlight) throws Exception {
        // Given
        Folder folder = Folder.withRows(
                directory, IntStream.range(0, rows).mapToObj(CrashTest::row).toArray(String[]::new));
        Example example = Example.of(folder, simulator).with("recipients.in-flight", inFlight);

        // When
        int unwritten = 0;
        int torn = 0;
        for (int kill = 0; kill < kills; kill++) {
            int left = rows - simulator.contacts().size();
            int point = rows - left + 1 + random.nextInt(left / (kills - kill + 1));
            killAt(point, example);
            torn += endsWithin(folder.results()) ? 1 : 0;
            unwritten += simulator.contacts().size() - wholeLines(folder.results());
        }

        // Then: it was killed where it hurts, between Amazon Connect's doing and the line that tells of it
        assertThat(unwritten).isPositive();
        int recorded = wholeLines(folder.results());
        try (Child child = Child.start(example.with("recipients.in-flight", 50), directory)) {
            assertThat(child.exitCode()).isZero();
            assertThat(child.lastLine()).isEqualTo((rows - recorded) + " started, 0 rejected, 0 failed");
        }
        int calls = simulator.requests().size();
        List<String> started =
                simulator.contacts().stream().map(StartedContact::contactId).toList();
        List<String> written = folder.startedRows().stream()
                .map(row -> row.getField("contactId"))
                .toList();
        assertThat(started).hasSize(rows);
        assertThat(new HashSet<>(simulator.contacts().stream()
                        .map(StartedContact::destination)
                        .toList()))
                .hasSize(rows);
        assertThat(written).containsExactlyInAnyOrderElementsOf(started);
        assertThat(folder.startedIds())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, rows).mapToObj(i -> "K-" + i).toList());

        Set<String> missing = new HashSet<>(started);
        missing.removeAll(new HashSet<>(written));
        return String.format(
                Locale.ROOT,
                "seed %d, %,d rows, %d kills, %,d chats started whose line was not written, %d lines torn,"
                        + " %,d calls, %,d contacts, %,d results, %d missing, %d twice",
                SEED,
                rows,
                kills,
                unwritten,
                torn,
                calls,
                started.size(),
                written.size(),
                missing.size(),
                written.size() - new HashSet<>(written).size());
    }

    private void killAt(int contacts, Example example) throws Exception {
        try (Child child = Child.start(example, directory)) {
            await().atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> !child.isAlive() || simulator.contacts().size() >= contacts);
            child.kill();
            assertThat(child.exitCode()).isEqualTo(SIGKILL);
        }
    }

    private static String row(int i) {
        return String.format("K-%d,+1555%07d,Ann,SMS,en,Hello %d,,", i, i, i);
    }

    /** Without the titles, and without what a crash has torn. */
    private static int wholeLines(Path results) throws IOException {
        String text = Files.readString(results, StandardCharsets.UTF_8);
        return Math.max(0, (int) text.chars().filter(c -> c == '\n').count() - 1);
    }

    private static boolean endsWithin(Path results) throws IOException {
        String text = Files.readString(results, StandardCharsets.UTF_8);
        return !text.isEmpty() && !text.endsWith("\n");
    }
}
