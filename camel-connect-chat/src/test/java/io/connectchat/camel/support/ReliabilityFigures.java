package io.connectchat.camel.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what a long test has measured, as one line of text. */
public final class ReliabilityFigures {
    private static final Path FOLDER = Path.of("target/reliability");

    private ReliabilityFigures() {}

    public static void write(String id, String line) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(id + ".txt"), line + "\n");
    }
}
