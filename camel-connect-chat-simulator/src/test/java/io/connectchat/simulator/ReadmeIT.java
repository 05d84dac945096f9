package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** As a reader runs them, from the repository's root; only the port is another. */
@DisplayName("The README's commands")
class ReadmeIT {
    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Path ROOT = Path.of("..");

    private static List<String> commands() throws IOException {
        return SHELL.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```sh\n".length(), block.length() - "```".length()))
                .toList();
    }

    private static String run(String command) throws IOException, InterruptedException {
        Process process = shell(command + "\n")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static ProcessBuilder shell(String command) {
        return new ProcessBuilder("sh", "-c", command).directory(ROOT.toFile());
    }

    private static boolean has(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    @Test
    @DisplayName("start the simulator, start a chat, show it, and script faults")
    void doWhatTheySay() throws Exception {
        assumeTrue(has("curl"), "curl is not installed: the README's commands are not run");
        // Given
        List<String> commands = commands();
        assertThat(commands).hasSize(3);
        Process simulator =
                shell("exec " + commands.get(0).strip() + " --port 0").start();
        try {
            String line = simulator.inputReader().readLine();
            assertThat(line).startsWith("Amazon Connect simulator listens on http://127.0.0.1:");
            String port = line.substring(line.lastIndexOf(':') + 1);

            // When
            String shown = run(commands.get(1).replace("8437", port));
            String scripted = run(commands.get(2).replace("8437", port));

            // Then
            String contactId = new JsonObject(shown.substring(0, shown.indexOf('}') + 1)).getString("ContactId");
            JsonObject contact = new JsonArray(shown.substring(shown.indexOf('['))).getJsonObject(0);
            assertThat(contact.getString("contactId")).isEqualTo(contactId).isNotEmpty();
            assertThat(contact.getString("destination")).isEqualTo("+15550100");
            assertThat(new JsonObject(scripted))
                    .isEqualTo(new JsonObject("{\"faults\":[{\"fault\":\"ThrottlingException\",\"times\":2,"
                            + "\"destination\":\"+44*\"}]}"));
        } finally {
            simulator.destroy();
            simulator.waitFor();
        }
    }
}
