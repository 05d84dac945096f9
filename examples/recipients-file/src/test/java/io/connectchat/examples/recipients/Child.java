package io.connectchat.examples.recipients;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The example as a process of its own. */
final class Child implements AutoCloseable {
    private static final long LONGEST_SECONDS = 120;

    private final Process process;
    private final Path output;
    private final Path errors;

    private Child(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    /**
     * Starts it from the classes under test.
     *
     * @param directory where its output goes
     */
    static Child start(Example example, Path directory, String... jvmOptions) throws IOException {
        List<String> options = new ArrayList<>();
        // Less time for the compiler of a JVM that soon ends.
        options.add("-XX:TieredStopAtLevel=1");
        options.addAll(List.of(jvmOptions));
        options.add("-cp");
        options.add(System.getProperty("java.class.path"));
        options.add("-Drecipients.log-level=INFO");
        example.settings().forEach((name, value) -> options.add("-D" + name + "=" + value));
        options.add(RecipientsApp.class.getName());
        return start(options, directory);
    }

    static Child start(List<String> options, Path directory, String... environment) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        Path output = Files.createTempFile(directory, "output", ".txt");
        Path errors = Files.createTempFile(directory, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        for (int i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        return new Child(builder.start(), output, errors);
    }

    void terminate() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
    }

    long processId() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end");
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    String lastLine() throws IOException {
        List<String> lines = Files.readAllLines(output);
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    /** What it wrote to standard error, without what newer JVMs say of Netty's use of sun.misc.Unsafe. */
    String errors() throws IOException {
        return Files.readString(errors).replaceAll("(?m)^WARNING: .*(?:sun\\.misc\\.Unsafe|io\\.netty).*\\R", "");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
