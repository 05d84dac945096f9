package io.connectchat.camel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what a long test has measured, as one line of text. */
final class ReliabilityFigures {
    private static final Path FOLDER = Path.of("target/reliability");

    private ReliabilityFigures() {}

    static void write(String id, String line) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(id + ".txt"), line + "\n");
    }
}
