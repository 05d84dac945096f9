package io.connectchat.benchmarks.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bytes, since time is not to be had on a machine that others use too. */
@DisplayName("Mapping, rules and token of a message")
class AllocationTest {
    private static final Path BASELINE = Path.of("baseline/allocation.json");
    private static final double MOST_GROWTH = 1.10;
    private static final long MILLIS = 700;

    @Test
    @DisplayName("allocate no more than 10 % more than the committed baseline")
    void allocation() throws Exception {
        // Given
        int java = Runtime.version().feature();
        AllocationBaseline baseline = AllocationBaseline.read(BASELINE);
        boolean write = System.getProperty("allocation.write") != null;
        if (baseline.of(java).isEmpty() && !write) {
            System.out.println("Skipped: there is no baseline of allocation for Java " + java);
            abort("no baseline for Java " + java);
        }

        // When
        Map<String, Long> found = new TreeMap<>();
        // Of two JVMs, which don't compile alike, and less while others use the machine.
        new Jmh(2, MILLIS)
                .run("headers", "json", "hundredAttributes")
                .forEach((name, operation) -> found.put(name, Math.round(Collections.min(operation.bytes()))));
        if (write) {
            baseline.write(java, found);
        }

        // Then
        Map<String, Long> expected = baseline.of(java).orElseThrow();
        expected.forEach((name, bytes) -> assertThat(found.get(name))
                .as("bytes of %s, of which the baseline has %d", name, bytes)
                .isLessThanOrEqualTo((long) (bytes * MOST_GROWTH)));
        assertThat(found).containsOnlyKeys(expected.keySet());
    }
}
