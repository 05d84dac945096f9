package io.connectchat.benchmarks.mapping;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Bytes of each benchmark, by version of Java, whose objects differ in size. */
final class AllocationBaseline {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final TreeMap<Integer, Map<String, Long>> bytes;

    private AllocationBaseline(Path file, TreeMap<Integer, Map<String, Long>> bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    static AllocationBaseline read(Path file) throws IOException {
        return new AllocationBaseline(file, JSON.readValue(file.toFile(), new TypeReference<>() {}));
    }

    Optional<Map<String, Long>> of(int java) {
        return Optional.ofNullable(bytes.get(java));
    }

    /** Writes what was found with one version; those of the others stay. */
    void write(int java, Map<String, Long> found) throws IOException {
        bytes.put(java, new TreeMap<>(found));
        Files.writeString(file, JSON.writeValueAsString(bytes) + "\n");
    }
}
