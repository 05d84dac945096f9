package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** By the README's lines, which are run as they are but for the port. */
@DisplayName("A conversation by the AWS SDK for JavaScript")
class JavaScriptConversationIT {
    @Test
    @DisplayName("of customer and agent is held as the README shows it")
    void isHeld() throws Exception {
        Path directory = ClientCases.DIRECTORY.resolve("javascript");
        String node = Programs.require("node").toString();
        if (!Files.isDirectory(directory.resolve("node_modules"))) {
            Programs.skip("the JavaScript client is not installed (npm ci in " + directory + ")");
        }
        Matcher block = Pattern.compile("JavaScriptConversationIT -->\n```js\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        try (ConnectSimulator simulator = ConnectSimulator.builder().start()) {
            // Given: below the SDK, where node looks for it
            Path script = Files.writeString(
                    directory.resolve("node_modules").resolve("conversation.mjs"),
                    block.group(1)
                            .replace(
                                    "http://127.0.0.1:8437",
                                    simulator.endpoint().toString()));

            // When
            Process process = new ProcessBuilder(
                            node, "--no-warnings", script.toAbsolutePath().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

            // Then
            assertThat(printed.lines()).containsExactly("Ada: Where is my order?", "Grace: On its way.");
            StartedContact contact = simulator.contacts().get(0);
            assertThat(contact.transcript())
                    .extracting(ChatMessage::author, ChatMessage::content)
                    .containsExactly(
                            tuple(ChatMessage.Author.CUSTOMER, "Where is my order?"),
                            tuple(ChatMessage.Author.AGENT, "On its way."));
            assertThat(contact.disconnectReason()).isEqualTo("AGENT_DISCONNECT");
        }
    }
}
