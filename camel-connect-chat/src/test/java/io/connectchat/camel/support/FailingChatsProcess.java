package io.connectchat.camel.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@link FailingChats} in its JVM. */
public final class FailingChatsProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final StringBuilder said = new StringBuilder();

    public FailingChatsProcess(List<String> jvmOptions, Map<String, String> environment, String... endpoints)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        // It would look up this host's name, which a test may let fail or hang.
        command.add("-Dorg.apache.camel.jmx.disabled=true");
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(FailingChats.class.getName());
        command.addAll(Arrays.asList(endpoints));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        process = builder.start();
        output = process.inputReader();
    }

    /** The next chat that has ended. */
    public EndedChat next() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (EndedChat.isOne(line)) {
                return EndedChat.parse(line);
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("No further chat has ended:\n" + said);
    }

    public List<EndedChat> next(int number) throws IOException {
        List<EndedChat> ended = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ended.add(next());
        }
        return ended;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        output.close();
    }
}
