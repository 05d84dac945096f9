package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The runnable jar as a process of its own. */
final class JarProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final Path errors;

    private JarProcess(Process process, Path errors) {
        this.process = process;
        this.output = process.inputReader();
        this.errors = errors;
    }

    static JarProcess start(String... options) throws IOException {
        return start(List.of(), options);
    }

    static JarProcess start(Map<String, String> environment, String... options) throws IOException {
        return start(environment, List.of(), options);
    }

    static JarProcess start(List<String> jvmOptions, String... options) throws IOException {
        return start(Map.of(), jvmOptions, options);
    }

    /** With files of at most so many bytes, which is to a process as a full disk. It needs bash, as {@link Programs} has it. */
    static JarProcess startWithFilesUpTo(int bytes, Path bash, String... options) throws IOException {
        return start(
                List.of(bash.toString(), "-c", "ulimit -f " + bytes / 1024 + "; exec \"$@\"", "bash"),
                Map.of(),
                List.of(),
                options);
    }

    private static JarProcess start(Map<String, String> environment, List<String> jvmOptions, String... options)
            throws IOException {
        return start(List.of(), environment, jvmOptions, options);
    }

    private static JarProcess start(
            List<String> launcher, Map<String, String> environment, List<String> jvmOptions, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(jvmOptions);
        command.add("-jar");
        command.add(Objects.requireNonNull(System.getProperty("runnable.jar"), "runnable.jar, set by the build"));
        command.addAll(List.of(options));
        Path errors = Files.createTempFile("simulator", ".stderr");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new JarProcess(builder.start(), errors);
    }

    /** The next line of its output, or {@code null} if there is none to come. */
    String line() throws IOException {
        return output.readLine();
    }

    /** Where it listens, which its next line tells. */
    URI endpoint() throws IOException {
        String line = line();
        assertThat(line).as(this::errorsIfAny).isNotNull();
        return URI.create(line.substring(line.lastIndexOf(' ') + 1));
    }

    /** All output that was not read yet; waits for the end. */
    String output() {
        return output.lines().map(line -> line + "\n").collect(Collectors.joining());
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    private String errorsIfAny() {
        try {
            return errors();
        } catch (IOException e) {
            return "its stderr can't be read: " + e.getMessage();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGTERM. */
    void terminate() {
        // Process.destroy would also close the stream that is read.
        process.toHandle().destroy();
    }

    /** SIGKILL; returns when it has ended. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue();
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        process.destroyForcibly().waitFor();
        Files.deleteIfExists(errors);
    }
}
