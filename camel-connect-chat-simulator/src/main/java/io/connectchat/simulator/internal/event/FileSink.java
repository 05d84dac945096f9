package io.connectchat.simulator.internal.event;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Appends each event to a file, as one line. */
final class FileSink implements Sink {
    private final Path file;
    private final BufferedWriter writer;

    /** @throws UncheckedIOException if the file can't be written to */
    FileSink(Path file) {
        this.file = file;
        try {
            writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Can't write contact events to " + file + ": name a file in a folder that exists and is yours", e);
        }
    }

    @Override
    public void send(String event) throws IOException {
        writer.write(event + "\n");
        writer.flush();
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't close " + file, e);
        }
    }

    @Override
    public String toString() {
        return "the file " + file;
    }
}
