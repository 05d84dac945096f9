package io.connectchat.examples.recipients;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.StartedContact;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A simulator in a process of its own: a million contacts need a heap of their own. It ends with whoever started it. */
final class SimulatorProcess implements AutoCloseable {
    private static final String CONTACTS = "contacts";
    private static final String DESTINATIONS = "destinations";

    private final Process process;
    private final BufferedReader answers;
    private final URI endpoint;

    private SimulatorProcess(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.endpoint = URI.create(answer());
    }

    static SimulatorProcess start(String... jvmOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SimulatorProcess.class.getName()));
        return new SimulatorProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The process itself: prints the address, and answers one question a line. */
    public static void main(String[] args) throws IOException {
        try (ConnectSimulator simulator =
                ConnectSimulator.builder().journalLimit(0).start()) {
            System.out.println(simulator.endpoint());
            BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String question = questions.readLine(); question != null; question = questions.readLine()) {
                List<StartedContact> contacts = simulator.contacts();
                System.out.println(
                        question.equals(CONTACTS)
                                ? contacts.size()
                                : contacts.stream()
                                        .map(StartedContact::destination)
                                        .distinct()
                                        .count());
            }
        }
    }

    URI endpoint() {
        return endpoint;
    }

    int contacts() throws IOException {
        return ask(CONTACTS);
    }

    /** How many different destinations the contacts have. */
    int destinations() throws IOException {
        return ask(DESTINATIONS);
    }

    private int ask(String question) throws IOException {
        process.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return Integer.parseInt(answer());
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("The simulator has ended");
        }
        return line;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
