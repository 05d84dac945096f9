package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.EventReceiver.Posted;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.StartChatContactResponse;

@DisplayName("The streaming of a chat's messages")
class StreamingTest {
    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:chats";
    private static final String OTHER = "arn:aws:sns:eu-central-1:123456789012:others";
    private static final String EVENT = "application/vnd.amazonaws.connect.event.";

    @TempDir
    private Path directory;

    private final EventReceiver topic = new EventReceiver();
    private final ParticipantScene scene =
            new ParticipantScene(settings -> settings.streamingEndpoint(TOPIC, topic.url()));

    StreamingTest() throws IOException {}

    @AfterEach
    void close() {
        scene.close();
        topic.close();
    }

    private static String start(ParticipantScene scene, String contactId, String arn, String token) {
        return scene.caller
                .client()
                .startContactStreaming(r -> r.instanceId(ChatRequests.INSTANCE)
                        .contactId(contactId)
                        .chatStreamingConfiguration(c -> c.streamingEndpointArn(arn))
                        .clientToken(token))
                .streamingId();
    }

    private void stop(String contactId, String streamingId) {
        scene.caller.client().stopContactStreaming(r -> r.instanceId(ChatRequests.INSTANCE)
                .contactId(contactId)
                .streamingId(streamingId));
    }

    private List<JsonObject> messages() {
        return topic.posted().stream()
                .map(posted -> new JsonObject(new JsonObject(posted.body()).getString("Message")))
                .toList();
    }

    private List<String> said() {
        return messages().stream()
                .map(message -> message.getString(
                        "Content", message.getString("ContentType").replace(EVENT, "")))
                .toList();
    }

    @Test
    @DisplayName("brings them in AWS's form, as a notification of SNS")
    void form() {
        // Given
        StartChatContactResponse chat = scene.chat();
        String customer = scene.join(chat.participantToken());
        start(scene, chat.contactId(), TOPIC, "t");
        scene.clock.move(Duration.ofMillis(1_500));

        // When
        String id = scene.say(customer, "Grüß Gott").id();

        // Then
        await().until(() -> topic.posted().size() == 1);
        Posted posted = topic.posted().get(0);
        JsonObject notification = new JsonObject(posted.body());
        assertThat(posted.method()).isEqualTo("POST");
        assertThat(posted.contentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(posted.header("x-amz-sns-message-type")).isEqualTo("Notification");
        assertThat(posted.header("x-amz-sns-topic-arn")).isEqualTo(TOPIC);
        assertThat(posted.header("x-amz-sns-message-id")).isEqualTo(notification.getString("MessageId"));
        assertThat(notification.fieldNames())
                .containsExactly(
                        "Type",
                        "MessageId",
                        "TopicArn",
                        "Message",
                        "Timestamp",
                        "SignatureVersion",
                        "Signature",
                        "SigningCertURL",
                        "UnsubscribeURL",
                        "MessageAttributes");
        assertThat(notification.getString("Type")).isEqualTo("Notification");
        assertThat(notification.getString("TopicArn")).isEqualTo(TOPIC);
        assertThat(messages().get(0))
                .isEqualTo(new JsonObject()
                        .put("AbsoluteTime", "2026-01-31T12:00:01.500Z")
                        .put("Content", "Grüß Gott")
                        .put("ContentType", "text/plain")
                        .put("Id", id)
                        .put("Type", "MESSAGE")
                        .put("ParticipantId", chat.participantId())
                        .put("DisplayName", "Ada")
                        .put("ParticipantRole", "CUSTOMER")
                        .put("InitialContactId", chat.contactId())
                        .put("ContactId", chat.contactId()));
        JsonObject attributes = notification.getJsonObject("MessageAttributes");
        assertThat(attributes.fieldNames())
                .containsExactlyInAnyOrder(
                        "InitialContactId",
                        "ContactId",
                        "ParticipantRole",
                        "InstanceId",
                        "AccountId",
                        "Type",
                        "ContentType",
                        "MessageVisibility");
        assertThat(attributes.getJsonObject("ParticipantRole"))
                .isEqualTo(new JsonObject().put("Type", "String").put("Value", "CUSTOMER"));
        assertThat(attributes.getJsonObject("MessageVisibility").getString("Value"))
                .isEqualTo("ALL");
    }

    @Test
    @DisplayName("brings what comes after its start: of customer and agent, typed and scripted, up to the end")
    void bringsAll() {
        // Given
        scene.simulator.answerWith(CustomerAnswer.of("Scripted").after(Duration.ofSeconds(10)));
        String id = scene.caller.start();
        scene.simulator.answer(id, "Before");
        String agent = scene.join(scene.simulator.agentToken(id, "Grace"));
        start(scene, id, TOPIC, "t");

        // When
        scene.say(agent, "Hello");
        scene.simulator.answer(id, "From the phone");
        scene.client.sendEvent(r -> r.connectionToken(agent).contentType(EVENT + "typing"));
        scene.join(scene.simulator.customerToken(id));
        await().until(() -> topic.posted().size() == 4);
        scene.clock.move(Duration.ofSeconds(10));
        await().until(() -> topic.posted().size() == 5);
        scene.clock.move(Duration.ofHours(25));

        // Then
        await().until(() -> topic.posted().size() == 6);
        assertThat(said())
                .containsExactly("Hello", "From the phone", "typing", "participant.joined", "Scripted", "chat.ended");
        assertThat(messages().get(0).getString("ParticipantRole")).isEqualTo("AGENT");
        assertThat(messages().get(5).getString("Type")).isEqualTo("EVENT");
    }

    @Test
    @DisplayName("brings the end that StopContact or a participant makes, once")
    void bringsTheEnd() {
        // Given
        String stopped = scene.caller.start();
        start(scene, stopped, TOPIC, "t");
        StartChatContactResponse chat = scene.chat();
        String customer = scene.join(chat.participantToken());
        start(scene, chat.contactId(), TOPIC, "t");

        // When
        scene.caller.stop(stopped);
        scene.client.disconnectParticipant(r -> r.connectionToken(customer));
        scene.clock.move(Duration.ofHours(25));
        String later = scene.caller.start();
        start(scene, later, TOPIC, "t");
        scene.simulator.answer(later, "later");

        // Then
        await().until(() -> said().contains("later"));
        assertThat(messages())
                .extracting(message -> message.getString("ContactId"), message -> message.getString("Content"))
                .containsExactlyInAnyOrder(
                        tuple(stopped, null),
                        tuple(chat.contactId(), null),
                        tuple(chat.contactId(), null),
                        tuple(later, "later"));
    }

    @Test
    @DisplayName("ends with StopContactStreaming")
    void ends() {
        // Given
        String id = scene.caller.start();
        String streamingId = start(scene, id, TOPIC, "t");
        scene.simulator.answer(id, "One");
        await().until(() -> topic.posted().size() == 1);

        // When
        stop(id, streamingId);
        scene.simulator.answer(id, "Two");
        start(scene, id, TOPIC, "u");
        scene.simulator.answer(id, "Three");

        // Then
        await().until(() -> topic.posted().size() >= 2);
        assertThat(said()).containsExactly("One", "Three");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> stop(id, streamingId))
                .withMessageContaining("StreamingId names no streaming");
    }

    @Test
    @DisplayName("starts once for one ClientToken of a contact, and brings a message once")
    void isIdempotent() {
        // Given
        String id = scene.caller.start();
        String streamingId = start(scene, id, TOPIC, "t");

        // When
        String again = start(scene, id, TOPIC, "t");
        scene.simulator.answer(id, "One");
        scene.simulator.answer(id, "Two");

        // Then
        await().until(() -> said().contains("Two"));
        assertThat(said()).containsExactly("One", "Two");
        assertThat(again).isEqualTo(streamingId);
        assertThat(start(scene, id, TOPIC, "u")).isNotEqualTo(streamingId);
        assertThat(start(scene, scene.caller.start(), TOPIC, "t")).isNotEqualTo(streamingId);
    }

    @Test
    @DisplayName("needs a topic that the simulator was told of, and a chat that is open")
    void isRefused() {
        String id = scene.caller.start();
        String ended = scene.caller.start();
        scene.caller.stop(ended);

        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> start(scene, id, OTHER, "t"))
                .withMessageContaining("--streaming-endpoint ARN=URL");
        for (String wrong : List.of("arn:aws:sqs:eu-central-1:123456789012:chats", TOPIC + ".fifo", "chats")) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> start(scene, id, wrong, "t"))
                    .withMessageContaining(
                            "ChatStreamingConfiguration.StreamingEndpointArn must be the ARN of a standard topic");
        }
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> start(scene, ended, TOPIC, "t"))
                .withMessageContaining("has ended already");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> start(scene, "never-was", TOPIC, "t"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ConnectSimulator.builder().streamingEndpoint(TOPIC, URI.create("ftp://host")))
                .withMessageContaining("The URL of a streaming endpoint must be http:// or https://");
    }

    @Test
    @DisplayName("goes on after a restart with the state file")
    void outlivesARestart() {
        // Given
        MovableClock clock = new MovableClock();
        String id;
        try (ParticipantScene first = new ParticipantScene(clock, this::withState)) {
            id = first.caller.start();
            start(first, id, TOPIC, "t");
        }

        // When
        try (ParticipantScene second = new ParticipantScene(clock, this::withState)) {
            second.simulator.answer(id, "Again");
            await().until(() -> topic.posted().size() == 1);
            clock.move(Duration.ofHours(25));

            // Then
            await().until(() -> topic.posted().size() == 2);
            assertThat(said()).containsExactly("Again", "chat.ended");
        }
    }

    private ConnectSimulatorBuilder withState(ConnectSimulatorBuilder settings) {
        return settings.stateFile(directory.resolve("state")).streamingEndpoint(TOPIC, topic.url());
    }
}
