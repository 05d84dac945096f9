package io.connectchat.benchmarks.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that is talked to in lines, and ends with its input. */
final class Lines implements AutoCloseable {
    private static final long END_SECONDS = 20;

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    private Lines(Process process) {
        this.process = process;
        this.in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Lines start(List<String> command) throws IOException {
        return new Lines(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The command that runs a class of this class path in a JVM like this one. */
    static List<String> java(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    void say(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    /** The next line that it prints. */
    String hear() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException(
                    "Ended with no answer: " + process.info().commandLine().orElse("a process"));
        }
        return line;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        in.close();
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
