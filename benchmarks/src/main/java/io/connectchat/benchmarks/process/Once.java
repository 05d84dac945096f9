package io.connectchat.benchmarks.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** A JVM that does one thing, and says in a line of JSON what it took. */
public final class Once {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Once() {}

    public static JsonNode run(List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        try (Lines lines = Lines.start(Lines.java(options, main, arguments))) {
            return JSON.readTree(lines.hear());
        }
    }
}
