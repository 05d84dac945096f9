package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

@DisplayName("A queue of SQS")
class EventsToSqsTest {
    private final SQSRestServer server =
            SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    private SqsClient sqs;
    private String queueUrl;

    @BeforeEach
    void start() {
        URI endpoint = URI.create(
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
        sqs = SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x")))
                .build();
        sqs.createQueue(create -> create.queueName("contact-events"));
        queueUrl = endpoint + "/000000000000/contact-events";
    }

    @AfterEach
    void stop() {
        sqs.close();
        server.stopAndWait();
    }

    @ParameterizedTest(name = "signed: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("gets each event as a message, which the SDK reads")
    void messages(boolean signed) {
        // Given
        URI url = URI.create(queueUrl);
        MovableClock clock = new MovableClock();
        try (ConnectSimulator simulator = ConnectSimulator.builder()
                        .clock(clock)
                        .events(
                                signed
                                        ? EventTarget.sqs(url, new AccessKey("id", "secret", "token"))
                                        : EventTarget.sqs(url))
                        .start();
                SdkCaller caller = new SdkCaller(simulator)) {
            // When: a text that must be escaped within the message
            String id = caller.start();
            caller.client()
                    .tagContact(r ->
                            r.instanceId(ChatRequests.INSTANCE).contactId(id).tags(Map.of("Dept", "Grüße / 1")));
            clock.move(Duration.ofHours(25));

            // Then
            List<JsonObject> details = new ArrayList<>();
            await().untilAsserted(() -> {
                sqs.receiveMessage(receive -> receive.queueUrl(queueUrl).maxNumberOfMessages(10))
                        .messages()
                        .forEach(message -> details.add(new JsonObject(message.body()).getJsonObject("detail")));
                assertThat(details)
                        .extracting(detail -> detail.getString("eventType"))
                        .containsExactlyInAnyOrder(
                                "INITIATED",
                                "CONTACT_DATA_UPDATED",
                                "CONNECTED_TO_SYSTEM",
                                "DISCONNECTED",
                                "COMPLETED");
            });
            assertThat(details).allMatch(detail -> detail.getString("contactId").equals(id));
            assertThat(details)
                    .filteredOn(detail -> detail.containsKey("updatedProperties"))
                    .allMatch(detail ->
                            detail.getJsonObject("tags").getString("Dept").equals("Grüße / 1"));
        }
    }
}
