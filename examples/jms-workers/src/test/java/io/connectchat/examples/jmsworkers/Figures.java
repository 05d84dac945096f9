package io.connectchat.examples.jmsworkers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What long tests have measured, a line for each. */
final class Figures {
    private Figures() {}

    static void write(String id, String line) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "reliability"));
        Files.writeString(folder.resolve(id + ".txt"), line + "\n");
    }
}
