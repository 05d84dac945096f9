package io.connectchat.examples.jmsworkers;

import io.connectchat.examples.jmsworkers.broker.BrokerApp;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of the example's programs as a process of its own. */
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

    static Child worker(Map<String, String> settings, Path directory) throws IOException {
        return start(WorkerApp.class, settings, directory);
    }

    static Child broker(Map<String, String> settings, Path directory) throws IOException {
        return start(BrokerApp.class, settings, directory);
    }

    /** Feeds a file, and returns when it has. */
    static Child feeder(Map<String, String> settings, Path directory, Path file)
            throws IOException, InterruptedException {
        Child feeder = start(Feeder.class, settings, directory, file.toString());
        feeder.exitCode();
        return feeder;
    }

    /** Starts it from the classes under test. */
    private static Child start(Class<?> program, Map<String, String> settings, Path directory, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        // Less time for the compiler of a JVM that soon ends.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Xmx256m");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("-Dworkers.log-level=INFO");
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        return start(command, directory, directory);
    }

    /**
     * Starts a JVM.
     *
     * @param directory where it works
     * @param outputs where its output goes
     * @param environment names and values
     */
    static Child start(List<String> arguments, Path directory, Path outputs, String... environment) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Path output = Files.createTempFile(outputs, "output", ".txt");
        Path errors = Files.createTempFile(outputs, "errors", ".txt");
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

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL; returns when it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
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

    /** What it wrote to standard error, without what JVMs say of their own options and of Netty's inner doings. */
    String errors() throws IOException {
        return Files.readString(errors)
                .replaceAll("(?m)^(Picked up |WARNING: ).*\\R", "")
                .stripLeading();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
