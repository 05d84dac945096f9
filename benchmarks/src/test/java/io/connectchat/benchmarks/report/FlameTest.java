package io.connectchat.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A flame graph")
class FlameTest {
    private static final int ENOUGH = 20;

    /** Another class, so that it has a box of its own. */
    private static final class Work {
        private double sum;

        void takeLong() {
            long end = System.nanoTime() + Duration.ofMillis(300).toNanos();
            for (int i = 1; System.nanoTime() < end; i++) {
                sum += Math.sqrt(i);
            }
        }
    }

    @Test
    @Timeout(60)
    @DisplayName("shows what a recording has sampled: the thread, and under it who has called whom")
    void samples(@TempDir Path folder) throws Exception {
        // Given
        Path file = folder.resolve("work.jfr");
        Work work = new Work();
        Flame flame;

        // When
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
            recording.start();
            do {
                work.takeLong();
                recording.dump(file);
                flame = Flame.of(file);
            } while (flame.samples() < ENOUGH);
        }

        // Then
        assertThat(work.sum).isPositive();
        String name = Thread.currentThread().getName().replaceAll("\\d+", "N");
        assertThat(flame.svg())
                .contains(flame.samples() + " samples")
                .containsSubsequence(
                        "<title>" + name + ", ",
                        "<title>" + FlameTest.class.getName() + ".samples, ",
                        "<title>" + Work.class.getName() + ".takeLong, ");
    }
}
