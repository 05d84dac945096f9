package io.connectchat.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.StartedContact;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@DisplayName("sqs.camel.yaml")
class SqsRouteTest {
    private static final String CHAT =
            "{\"destinationEndpoint\": \"+15550100\", \"initialSystemMessage\": {\"content\": \"Your table is ready.\"}}";

    private final ConnectSimulator simulator = ConnectSimulator.builder().start();
    private final SQSRestServer server =
            SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();

    @SuppressWarnings("NullAway.Init") // before each test
    private SqsClient sqs;

    private URI endpoint = URI.create("http://127.0.0.1");

    @BeforeEach
    void start() {
        endpoint = URI.create(
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
        sqs = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x")))
                .build();
        for (String queue : List.of("chats", "chats-rejected")) {
            sqs.createQueue(create -> create.queueName(queue));
        }
    }

    @AfterEach
    void stop() {
        sqs.close();
        server.stopAndWait();
        simulator.close();
    }

    private Map<String, String> settings() {
        return Map.of(
                "camel.component.aws2-sqs.useDefaultCredentialsProvider", "false",
                "camel.component.aws2-sqs.accessKey", "x",
                "camel.component.aws2-sqs.secretKey", "x",
                "camel.component.aws2-sqs.overrideEndpoint", "true",
                "camel.component.aws2-sqs.uriEndpointOverride", endpoint.toString());
    }

    private String url(String queue) {
        return endpoint + "/000000000000/" + queue;
    }

    private int left(String queue) {
        Map<QueueAttributeName, String> counts = sqs.getQueueAttributes(
                        asked -> asked.queueUrl(url(queue)).attributeNames(QueueAttributeName.ALL))
                .attributes();
        return Integer.parseInt(counts.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"))
                + Integer.parseInt(
                        counts.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "0"));
    }

    @Test
    @DisplayName("starts a chat for each message and deletes it; a wrong one goes to a queue of its own")
    void chats() throws Exception {
        // Given
        sqs.sendMessage(send -> send.queueUrl(url("chats")).messageBody("{\"destinationEndpoint\": \"5550100\"}"));
        sqs.sendMessage(send -> send.queueUrl(url("chats")).messageBody(CHAT));

        // When
        try (Routes running = Routes.start("sqs", simulator, settings())) {
            await().atMost(Duration.ofSeconds(30)).until(() -> left("chats") == 0);
        }

        // Then
        assertThat(simulator.contacts()).extracting(StartedContact::destination).containsExactly("+15550100");
        assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url("chats-rejected")))
                        .messages())
                .extracting(Message::body)
                .singleElement()
                .asString()
                .contains("5550100");
    }

    @Test
    @DisplayName("leaves a message that failed in its queue; its next delivery has the same token")
    void failed() throws Exception {
        // Given: visible again as soon as it was received
        simulator.failNext(2, SimulatedError.ACCESS_DENIED);
        sqs.sendMessage(send -> send.queueUrl(url("chats")).messageBody(CHAT));

        // When
        Map<String, String> settings = new HashMap<>(settings());
        settings.put("sqs.visibility-timeout", "1");
        try (Routes running = Routes.start("sqs", simulator, settings)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> left("chats") == 0);
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
