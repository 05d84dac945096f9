package io.connectchat.examples.quarkus;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command of the README as a process of its own, started from the repository's root; what it says is kept in a file. */
final class Program implements AutoCloseable {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param jdk whose java is the first on the path */
    static Program start(String command, Path jdk) throws IOException {
        Path output = Files.createTempFile(Path.of("target"), "program", ".log");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec " + command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().merge("PATH", jdk.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        return new Program(builder.start(), output);
    }

    /** Waits for a line, and returns what the pattern's group has found in it. */
    String awaitLine(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> find(wanted), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> find(Pattern wanted) throws IOException {
        Matcher found = wanted.matcher(output());
        if (found.find()) {
            return Optional.of(found.group(1));
        }
        if (!process.isAlive()) {
            throw new AssertionError("It ended without " + wanted + ":\n" + output());
        }
        return Optional.empty();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** Waits until it ends by itself. */
    int exitStatus() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It still runs");
        }
        return process.exitValue();
    }

    /** Ends it at once, as a crash of its machine would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
