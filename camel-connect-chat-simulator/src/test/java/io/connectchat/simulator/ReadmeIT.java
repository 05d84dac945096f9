package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As a reader runs them, from the repository's root; only the port is another. */
@DisplayName("What the README has a reader do")
class ReadmeIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = Path.of("README.md");
    private static final Path JAVASCRIPT = ClientCases.DIRECTORY.resolve("javascript");

    @TempDir
    private Path directory;

    private Process simulator;

    @AfterEach
    void stop() throws InterruptedException {
        if (simulator != null) {
            simulator.destroy();
            simulator.waitFor();
        }
    }

    /** The README's blocks of a language. */
    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("^```" + language + "\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    /** The README's block below this comment. */
    private static String block(String comment) throws IOException {
        Matcher block = Pattern.compile(
                        "<!-- " + comment + " -->\n```\\w+\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).as(comment).isTrue();
        return block.group(1);
    }

    /** Starts the simulator by one of the README's commands, and gives its port. */
    private String start(String command, String more, Path workingDirectory) throws IOException {
        simulator = new ProcessBuilder("sh", "-c", "exec " + command.strip() + more)
                .directory(workingDirectory.toFile())
                .start();
        String line = simulator.inputReader().readLine();
        assertThat(line).startsWith("Amazon Connect simulator listens on http://127.0.0.1:");
        String port = line.substring(line.lastIndexOf(':') + 1);
        assertThat(Files.readString(PAGE)).contains("\n```\n" + line.replace(port, "8437") + "\n```\n");
        return port;
    }

    private static String run(Path workingDirectory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static JsonObject onlyContact(String contacts) {
        assertThat(new JsonArray(contacts)).hasSize(1);
        return new JsonArray(contacts).getJsonObject(0);
    }

    private static String contacts(String port) throws Exception {
        return run(ROOT, "curl", "http://127.0.0.1:" + port + "/_simulator/contacts");
    }

    @Test
    @DisplayName("in a shell: starts the simulator and a chat, shows it, scripts faults and answers")
    void inAShell() throws Exception {
        Programs.require("curl");
        // Given
        List<String> commands = blocks("sh");
        assertThat(commands).hasSize(7);
        String port = start(commands.get(0), " --port 0", ROOT);

        // When
        String shown = run(ROOT, "sh", "-c", commands.get(1).replace("8437", port));
        String faults = run(ROOT, "sh", "-c", commands.get(2).replace("8437", port));
        String answers = run(ROOT, "sh", "-c", commands.get(3).replace("8437", port));

        // Then
        String contactId = new JsonObject(shown.substring(0, shown.indexOf('}') + 1)).getString("ContactId");
        JsonObject contact = onlyContact(shown.substring(shown.indexOf('[')));
        assertThat(contact.getString("contactId")).isEqualTo(contactId).isNotEmpty();
        assertThat(contact.getString("destination")).isEqualTo("+15550100");
        assertThat(new JsonObject(faults))
                .isEqualTo(new JsonObject("{\"faults\":[{\"fault\":\"ThrottlingException\",\"times\":2,"
                        + "\"destination\":\"+44*\"}]}"));
        assertThat(new JsonObject(answers))
                .isEqualTo(new JsonObject("{\"answers\":[{\"content\":\"Thanks, I am on my way\","
                        + "\"afterMillis\":3000,\"containing\":\"ready\"}]}"));
    }

    @Test
    @DisplayName("with a configuration file")
    void withAFile() throws Exception {
        Programs.require("curl");
        // Given
        Files.writeString(directory.resolve("simulator.conf"), block("file: simulator.conf"));
        String command = blocks("sh")
                .get(4)
                .replace("camel-connect-chat-simulator/target/", ROOT + "/camel-connect-chat-simulator/target/");

        // When
        String port = start(command, " --port 0", directory);

        // Then
        JsonObject status = new JsonObject(run(ROOT, "curl", "http://127.0.0.1:" + port + "/_simulator/status"));
        assertThat(status.getJsonObject("quotas").getJsonObject("StartOutboundChatContact"))
                .isEqualTo(new JsonObject("{\"available\":50,\"burst\":50,\"requestsPerSecond\":50.0}"));
    }

    @Test
    @DisplayName("with contact events, in a file")
    void withEvents() throws Exception {
        Programs.require("curl");
        // Given
        List<String> commands = blocks("sh");
        String command = commands.get(5)
                .replace("camel-connect-chat-simulator/target/", ROOT + "/camel-connect-chat-simulator/target/");
        String port = start(command, " --port 0", directory);

        // When
        run(ROOT, "sh", "-c", commands.get(1).replace("8437", port));

        // Then
        Path file = directory.resolve("events.ndjson");
        await().until(() -> Files.readString(file).contains("CONNECTED_TO_SYSTEM"));
        assertThat(Files.readAllLines(file))
                .extracting(line -> new JsonObject(line).getJsonObject("detail").getString("eventType"))
                .containsExactly("INITIATED", "CONNECTED_TO_SYSTEM");
    }

    @Test
    @DisplayName("with contact events, by a configuration file")
    void withEventsByAFile() throws Exception {
        Programs.require("curl");
        try (EventReceiver receiver = new EventReceiver()) {
            // Given
            Path config = Files.writeString(
                    directory.resolve("simulator.conf"),
                    block("file: events.conf")
                            .replace(
                                    "http://127.0.0.1:9000/hook", receiver.url().toString())
                            .replace("lost=0.05", "lost=0"));
            String port = start(blocks("sh").get(0), " --port 0 --config " + config, ROOT);

            // When
            run(ROOT, "sh", "-c", blocks("sh").get(1).replace("8437", port));

            // Then
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> !receiver.posted().isEmpty());
        }
    }

    @Test
    @DisplayName("with the control API, by curl")
    void withTheControlApi() throws Exception {
        Programs.require("curl");
        // Given
        List<String> commands = blocks("sh");
        String port = start(commands.get(0), " --port 0", ROOT);
        String control = commands.get(6).replace("8437", port);
        run(ROOT, "sh", "-c", commands.get(1).replace("8437", port));

        // When
        String shown = run(ROOT, "sh", "-c", "set -e\n" + control.replace("curl ", "curl --fail "));

        // Then
        assertThat(shown)
                .contains("{\"now\":\"2026-12-01T08:00:00Z\",\"frozen\":true}", "\"now\":\"2026-12-01T09:00:00Z\"")
                .contains("\"concurrentChats\":500", "{\"faults\":[{\"fault\":\"ThrottlingException\",\"times\":2}]}")
                .contains(
                        "{\"answers\":[{\"content\":\"Yes\",\"afterMillis\":2000,\"containing\":\"Will you come?\"}]}")
                .endsWith("[]\n");
        assertThat(contacts(port)).isEqualTo("[]\n");
    }

    @Test
    @DisplayName("from JavaScript")
    void fromJavaScript() throws Exception {
        Programs.require("curl");
        String node = Programs.require("node").toString();
        if (!Files.isDirectory(JAVASCRIPT.resolve("node_modules"))) {
            Programs.skip("the JavaScript client is not installed (npm ci in " + JAVASCRIPT + ")");
        }
        // Given
        String port = start(blocks("sh").get(0), " --port 0", ROOT);
        // Below the SDK, where node looks for it.
        Path script = Files.writeString(
                JAVASCRIPT.resolve("node_modules").resolve("readme.mjs"),
                blocks("js").get(0).replace("8437", port));

        // When
        String printed =
                run(ROOT, node, "--no-warnings", script.toAbsolutePath().toString());

        // Then
        assertThat(printed.strip()).isEqualTo(onlyContact(contacts(port)).getString("contactId"));
    }

    @Test
    @DisplayName("from Python")
    void fromPython() throws Exception {
        Programs.require("curl");
        // Given
        String python = Stream.of("python3", "/usr/bin/python3")
                .filter(ReadmeIT::knowsOutboundChats)
                .findFirst()
                .orElseGet(() -> Programs.lack("no Python has a boto3 that knows outbound chats (Debian's does not)"));
        String port = start(blocks("sh").get(0), " --port 0", ROOT);
        Path script = Files.writeString(
                directory.resolve("readme.py"), blocks("python").get(0).replace("8437", port));

        // When
        String printed = run(ROOT, python, script.toString());

        // Then
        assertThat(printed.strip()).isEqualTo(onlyContact(contacts(port)).getString("contactId"));
    }

    private static boolean knowsOutboundChats(String python) {
        String question =
                "import boto3; boto3.client('connect', region_name='eu-central-1').start_outbound_chat_contact";
        try {
            return new ProcessBuilder(python, "-c", question)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
