package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file of a million rows")
class MillionRowsTest {
    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final int MEGABYTE = 1 << 20;
    private static final int SAMPLES = 10;

    /** A million rows that each left 14 bytes behind would exceed it. */
    private static final double MOST_GROWTH = 1.25;

    @Test
    @Tag("soak")
    @DisplayName(
            "is worked off whole in a heap of 128 MB, of which no more is alive in the last tenth than in the first")
    void isWorkedOff(@TempDir Path directory) throws Exception {
        // The simulator holds every contact.
        try (SimulatorProcess simulator = SimulatorProcess.start("-Xmx3g")) {
            // Given
            write(directory.resolve("recipients.csv"));
            Folder folder = new Folder(directory);
            // The SDK keeps the timer of a call that has ended until its time is over: a minute of them, as many as the
            // machine is fast, would grow through the first tenth and say nothing about the file.
            Example example = Example.of(folder, simulator.endpoint())
                    .with("camel.component.aws-connect-chat.api-call-timeout", "10s");
            long start = System.nanoTime();

            // When
            List<Long> alive = new ArrayList<>();
            try (Child child = start(example, directory)) {
                // A JVM that has hardly begun would be ended by the signal that asks to attach.
                awaitContacts(simulator, child, 1);
                try (HeapOfChild heap = HeapOfChild.of(child.processId())) {
                    for (int sample = 0; sample < SAMPLES; sample++) {
                        awaitContacts(simulator, child, ROWS / SAMPLES * sample + ROWS / SAMPLES / 2);
                        alive.add(heap.aliveBytes());
                    }
                }

                // Then
                assertThat(child.exitCode()).isZero();
                assertThat(child.lastLine()).isEqualTo(ROWS + " started, 0 rejected, 0 failed");
                assertThat(child.errors()).doesNotContain("acquire", "ERROR", "WARN");
            }
            // With the start of two JVMs, and with ten collections of all garbage.
            double seconds = (System.nanoTime() - start) / 1e9;
            String again;
            try (Child child = start(example, directory)) {
                assertThat(child.exitCode()).isZero();
                assertThat(child.output()).contains(ROWS + " rows were started by an earlier run");
                again = child.lastLine();
                assertThat(again).isEqualTo("0 started, 0 rejected, 0 failed");
            }
            Set<String> recorded = contactsIn(folder.results());
            double growth = (double) alive.get(SAMPLES - 1) / alive.get(0);
            String figures = String.format(
                    Locale.ROOT,
                    "%,d rows in a heap of 128 MB, %,d contacts, %,d destinations, %,d results, %.0f s, %.0f a second,"
                            + " alive in the first tenth %.1f MB, in the last %.1f MB, ratio %.2f, most %.1f MB; run again: %s",
                    ROWS,
                    simulator.contacts(),
                    simulator.destinations(),
                    recorded.size(),
                    seconds,
                    ROWS / seconds,
                    (double) alive.get(0) / MEGABYTE,
                    (double) alive.get(SAMPLES - 1) / MEGABYTE,
                    growth,
                    alive.stream().mapToLong(Long::longValue).max().orElseThrow() / (double) MEGABYTE,
                    again);
            Figures.write("million-rows", figures);
            assertThat(simulator.contacts()).as(figures).isEqualTo(ROWS);
            assertThat(simulator.destinations()).as(figures).isEqualTo(ROWS);
            assertThat(recorded).as(figures).hasSize(ROWS);
            assertThat(growth).as(figures).isLessThan(MOST_GROWTH);
        }
    }

    private static Child start(Example example, Path directory) throws IOException {
        return Child.start(example, directory, "-Xmx128m", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=4");
    }

    private static void awaitContacts(SimulatorProcess simulator, Child child, int contacts) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !child.isAlive() || simulator.contacts() >= contacts);
    }

    private static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(Folder.TITLES + "\n");
            for (int i = 0; i < ROWS; i++) {
                out.write(String.format("M-%d,+1555%07d,Ann,SMS,en,Hello %d,,%n", i, i, i));
            }
        }
    }

    private static Set<String> contactsIn(Path results) throws IOException {
        Set<String> contacts = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(results)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                assertThat(contacts.add(line.split(",")[1])).isTrue();
            }
        }
        return contacts;
    }
}
