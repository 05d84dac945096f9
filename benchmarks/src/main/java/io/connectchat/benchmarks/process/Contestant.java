package io.connectchat.benchmarks.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.benchmarks.contender.ContenderApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A contender in a process of its own: idle until it is told to send. */
public final class Contestant implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> JVM = List.of("-Xms256m", "-Xmx256m");

    private final String name;
    private final Lines lines;

    private Contestant(String name, Lines lines) throws IOException {
        this.name = name;
        this.lines = lines;
        // What its virtual machine has to say, such as of a recording, comes before.
        String line = lines.hear();
        while (!line.equals("ready")) {
            line = lines.hear();
        }
    }

    /** What some messages took. */
    public record Cost(long messages, long failed, long nanos, long cpuNanos, int threads) {
        public double perSecond() {
            return messages * 1e9 / nanos;
        }

        public double cpuMicros() {
            return cpuNanos / 1e3 / messages;
        }
    }

    /** Starts one of those that are written in Java; the quota is told to those who know what to make of it. */
    public static Contestant java(String name, String address, int connections, double quota) throws IOException {
        return java(List.of(), name, address, connections, quota);
    }

    /** The same with further options of the JVM. */
    public static Contestant java(List<String> options, String name, String address, int connections, double quota)
            throws IOException {
        List<String> all = new ArrayList<>(JVM);
        all.addAll(options);
        return new Contestant(
                name,
                Lines.start(Lines.java(
                        all,
                        ContenderApp.class,
                        name.toUpperCase(Locale.ROOT).replace('-', '_'),
                        address,
                        Integer.toString(connections),
                        Double.toString(quota))));
    }

    /** Starts the SDK for JavaScript; its folder must have been installed. */
    public static Contestant javaScript(Path folder, String address, int connections) throws IOException {
        return new Contestant(
                "javascript",
                Lines.start(List.of(
                        "node", folder.resolve("contender.mjs").toString(), address, Integer.toString(connections))));
    }

    /** Whether there is a node, and what it needs. */
    public static boolean hasJavaScript(Path folder) {
        return Files.isDirectory(folder.resolve("node_modules"));
    }

    public String name() {
        return name;
    }

    /** Has it send for a time. */
    public Cost sendFor(double seconds) throws IOException {
        return ask("for " + seconds);
    }

    /** Has it send as many. */
    public Cost sendAll(long count) throws IOException {
        return ask("all " + count);
    }

    private Cost ask(String task) throws IOException {
        lines.say(task);
        return JSON.readValue(lines.hear(), Cost.class);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        lines.close();
    }
}
