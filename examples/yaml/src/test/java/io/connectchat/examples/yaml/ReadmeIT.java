package io.connectchat.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.StartedContact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As a reader runs them, from the repository's root; only the simulator's port and the folder of files are others. */
@DisplayName("The README's commands")
class ReadmeIT {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path outbox;

    @Test
    @DisplayName("run the file's route by plain Camel Main, and start two chats")
    void main() throws Exception {
        List<String> commands = commands();
        assertThat(commands).hasSize(5);
        try (ConnectSimulator simulator = ConnectSimulator.builder().start()) {
            Process copy = start(commands.get(2).replace("outbox", outbox.toString()));
            assertThat(copy.waitFor()).isZero();
            Process route = start("exec "
                    + commands.get(3)
                            .replace(
                                    "java ",
                                    "java -Dfile.directory=" + outbox
                                            + " -Dcamel.component.aws-connect-chat.uriEndpointOverride="
                                            + simulator.endpoint() + " "));
            try {
                await().atMost(Duration.ofSeconds(60)).until(() -> {
                    assertThat(route.isAlive()).as("the route runs").isTrue();
                    return simulator.contacts().size() == 2;
                });
                assertThat(simulator.contacts())
                        .extracting(StartedContact::destination)
                        .containsExactlyInAnyOrder("+15550100", "+15550101");
            } finally {
                route.destroy();
                if (!route.waitFor(30, TimeUnit.SECONDS)) {
                    route.destroyForcibly();
                }
            }
        }
    }

    @Test
    @DisplayName("start the simulator")
    void simulator() throws Exception {
        Process simulator = new ProcessBuilder("sh", "-c", "exec " + commands().get(1) + " --port 0")
                .directory(ROOT.toFile())
                .start();
        try {
            assertThat(simulator.inputReader().readLine()).contains("listens on http://127.0.0.1:");
        } finally {
            simulator.destroy();
            simulator.waitFor();
        }
    }

    private static List<String> commands() throws IOException {
        return Pattern.compile("^```sh\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1).strip())
                .toList();
    }

    private static Process start(String command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", command).directory(ROOT.toFile()).inheritIO();
        String java = Path.of(System.getProperty("java.home"), "bin").toString();
        builder.environment().merge("PATH", java, (path, bin) -> bin + ":" + path);
        return builder.start();
    }
}
