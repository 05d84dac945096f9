package io.connectchat.examples.recipients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a long test has measured: one line of text in <code>target/reliability</code>. */
final class Figures {
    private Figures() {}

    static void write(String id, String line) throws IOException {
        Path file = Path.of("target", "reliability", id + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, line + "\n");
    }
}
