package io.connectchat.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** As a reader runs it, from the repository's root; only the ports are others, and no event is lost. */
@DisplayName("The page's command")
class EventsPageIT {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private static String command() throws Exception {
        Matcher command = Pattern.compile("yaml.EventsPageIT -->\n```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("docs/events.md")));
        assertThat(command.find()).isTrue();
        return command.group(1).strip();
    }

    @Test
    @DisplayName("starts a simulator that sends its events to the queue; the route marks the row")
    void tryIt() throws Exception {
        try (Queues queues = new Queues(Queues.EVENTS, Queues.REJECTED);
                ChatTable table = new ChatTable()) {
            // Given
            Process simulator = new ProcessBuilder(
                            "sh",
                            "-c",
                            "exec "
                                    + command()
                                            .replace(
                                                    "http://127.0.0.1:9324/000000000000/contact-events",
                                                    queues.url(Queues.EVENTS).toString())
                                            .replace("lost=0.05", "lost=0")
                                    + " --port 0")
                    .directory(ROOT.toFile())
                    .start();
            try {
                String line = simulator.inputReader().readLine();
                assertThat(line).contains("listens on http://127.0.0.1:");
                URI endpoint = URI.create(line.substring(line.lastIndexOf(' ') + 1));

                // When
                try (Routes running = Routes.start("events", properties(endpoint), settings(queues, table))) {
                    Exchange start = running.context()
                            .createFluentProducerTemplate()
                            .to("direct:events-start")
                            .withHeader("recipient", "first")
                            .withBody("{\"destinationEndpoint\": \"+15550100\"}")
                            .send();
                    assertThat(start.getException()).isNull();

                    // Then
                    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(table.rows())
                            .extracting(ChatTable.Row::state)
                            .isEqualTo(List.of("CONNECTED_TO_SYSTEM")));
                }
            } finally {
                simulator.destroy();
                simulator.waitFor();
            }
        }
    }

    private static Map<String, String> properties(URI endpoint) {
        String prefix = "camel.component.aws-connect-chat.";
        return Map.of(
                prefix + "overrideEndpoint", "true",
                prefix + "uriEndpointOverride", endpoint.toString(),
                prefix + "accessKey", "test",
                prefix + "secretKey", "test");
    }

    private static Map<String, String> settings(Queues queues, ChatTable table) {
        Map<String, String> settings = new HashMap<>(queues.properties());
        settings.put("events.database", table.url());
        return settings;
    }
}
