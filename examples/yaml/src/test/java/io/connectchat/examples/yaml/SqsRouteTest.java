package io.connectchat.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.StartedContact;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("sqs.camel.yaml")
class SqsRouteTest {
    private static final String CHAT =
            "{\"destinationEndpoint\": \"+15550100\", \"initialSystemMessage\": {\"content\": \"Your table is ready.\"}}";

    private final ConnectSimulator simulator = ConnectSimulator.builder().start();
    private final Queues queues = new Queues("chats", "chats-rejected");

    @AfterEach
    void stop() {
        queues.close();
        simulator.close();
    }

    @Test
    @DisplayName("starts a chat for each message and deletes it; a wrong one goes to a queue of its own")
    void chats() throws Exception {
        // Given
        queues.send("chats", "{\"destinationEndpoint\": \"5550100\"}");
        queues.send("chats", CHAT);

        // When
        try (Routes running = Routes.start("sqs", simulator, queues.properties())) {
            await().atMost(Duration.ofSeconds(30)).until(() -> queues.left("chats") == 0);
        }

        // Then
        assertThat(simulator.contacts()).extracting(StartedContact::destination).containsExactly("+15550100");
        assertThat(queues.receive("chats-rejected")).singleElement().asString().contains("5550100");
    }

    @Test
    @DisplayName("leaves a message that failed in its queue; its next delivery has the same token")
    void failed() throws Exception {
        // Given: visible again as soon as it was received
        simulator.failNext(2, SimulatedError.ACCESS_DENIED);
        queues.send("chats", CHAT);

        // When
        Map<String, String> settings = new HashMap<>(queues.properties());
        settings.put("sqs.visibility-timeout", "1");
        try (Routes running = Routes.start("sqs", simulator, settings)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> queues.left("chats") == 0);
        }

        // Then
        assertThat(simulator.contacts()).hasSize(1);
        assertThat(simulator.requests().stream()
                        .map(request -> request.body().replaceAll(".*\"ClientToken\":\"([^\"]+)\".*", "$1"))
                        .distinct())
                .hasSize(1);
        assertThat(simulator.requests()).hasSize(3);
    }
}
