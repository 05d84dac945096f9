package io.connectchat.benchmarks.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
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

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** By version of Java, whose objects differ in size, then by benchmark. */
    private static final class Baseline extends TreeMap<String, Map<String, Long>> {
        private static final long serialVersionUID = 1L;
    }

    @Test
    @DisplayName("allocate no more than 10 % more than the committed baseline")
    void allocation() throws Exception {
        // Given
        String java = Integer.toString(Runtime.version().feature());
        Baseline baseline = JSON.readValue(BASELINE.toFile(), Baseline.class);
        boolean write = System.getProperty("allocation.write") != null;
        if (!baseline.containsKey(java) && !write) {
            System.out.println("Skipped: there is no baseline of allocation for Java " + java);
            abort("no baseline for Java " + java);
        }

        // When
        Map<String, Long> found = new TreeMap<>();
        new Jmh(1, MILLIS)
                .run("headers", "json", "hundredAttributes")
                .forEach((name, operation) ->
                        found.put(name, Math.round(operation.bytes().get(0))));
        if (write) {
            baseline.put(java, found);
            JSON.writeValue(BASELINE.toFile(), baseline);
        }

        // Then
        Map<String, Long> expected = baseline.getOrDefault(java, Map.of());
        expected.forEach((name, bytes) -> assertThat(found.get(name))
                .as("bytes of %s, of which the baseline has %d", name, bytes)
                .isLessThanOrEqualTo((long) (bytes * MOST_GROWTH)));
        assertThat(found).containsOnlyKeys(expected.keySet());
    }
}
