package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.connect.model.StartChatContactResponse;

@DisplayName("Contact events of a chat with an agent")
class AgentEventsTest {
    @TempDir
    private Path directory;

    private List<JsonObject> of(ParticipantScene scene, String contactId) throws Exception {
        scene.close();
        return Files.readAllLines(directory.resolve("events")).stream()
                .map(JsonObject::new)
                .filter(event ->
                        event.getJsonObject("detail").getString("contactId").equals(contactId))
                .toList();
    }

    private ParticipantScene scene() {
        return new ParticipantScene(settings ->
                settings.events(EventTarget.file(directory.resolve("events"))).answeredQueue("sales"));
    }

    @Test
    @DisplayName("have one of the agent's joining, and tell who it was from then on")
    void tellTheAgent() throws Exception {
        // Given
        ParticipantScene scene = scene();
        StartChatContactResponse chat = scene.chat(
                r -> r.initialMessage(m -> m.contentType("text/plain").content("Hello?")));
        String customer = scene.join(chat.participantToken());
        scene.clock.move(Duration.ofSeconds(5));

        // When
        String agent = scene.join(scene.simulator.agentToken(chat.contactId(), "Grace"));
        scene.join(scene.simulator.agentToken(chat.contactId(), "Second"));
        scene.clock.move(Duration.ofSeconds(5));
        scene.client.disconnectParticipant(r -> r.connectionToken(customer));
        scene.caller.stop(chat.contactId());

        // Then
        List<JsonObject> events = of(scene, chat.contactId());
        assertThat(EventScene.types(events, chat.contactId()))
                .containsExactly(
                        "INITIATED",
                        "CONNECTED_TO_SYSTEM",
                        "QUEUED",
                        "CONNECTED_TO_AGENT",
                        "DISCONNECTED",
                        "COMPLETED");
        assertThat(events.get(3).getString("time")).isEqualTo("2026-01-31T12:00:05Z");
        // Those that AWS documents, as ContactEventFormTest has them, and the agent's.
        assertThat(events.get(3).getJsonObject("detail").fieldNames())
                .containsExactlyInAnyOrder(
                        "eventType",
                        "contactId",
                        "channel",
                        "instanceArn",
                        "initiationMethod",
                        "initiationTimestamp",
                        "connectedToSystemTimestamp",
                        "queueInfo",
                        "agentInfo",
                        "tags");
        JsonObject agentInfo = events.get(3).getJsonObject("detail").getJsonObject("agentInfo");
        assertThat(agentInfo.fieldNames()).containsExactlyInAnyOrder("agentArn", "connectedToAgentTimestamp");
        assertThat(agentInfo.getString("connectedToAgentTimestamp")).isEqualTo("2026-01-31T12:00:05.000Z");
        assertThat(agentInfo.getString("agentArn"))
                .matches("arn:aws:connect:[^:]+:\\d{12}:instance/" + ChatRequests.INSTANCE + "/agent/[0-9a-f-]{36}");
        assertThat(events.subList(0, 3))
                .noneSatisfy(event -> assertThat(event.getJsonObject("detail").containsKey("agentInfo"))
                        .isTrue());
        assertThat(events.subList(3, 6))
                .allSatisfy(event -> assertThat(event.getJsonObject("detail").getJsonObject("agentInfo"))
                        .isEqualTo(agentInfo));
        assertThat(agent).isNotEmpty();
    }

    @Test
    @DisplayName("have the joining not before the contact flow, and none of an agent who did not come")
    void notBeforeTheFlow() throws Exception {
        // Given
        ParticipantScene scene = scene();
        String early = scene.caller.start();
        String alone = scene.caller.start();
        scene.simulator.agentToken(alone, "Nobody");

        // When
        scene.join(scene.simulator.agentToken(early, "Grace"));
        scene.clock.move(Duration.ofSeconds(2));
        List<JsonObject> events = of(scene, early);

        // Then
        assertThat(EventScene.types(events, early))
                .containsExactly("INITIATED", "CONNECTED_TO_SYSTEM", "CONNECTED_TO_AGENT");
        assertThat(events.get(2)
                        .getJsonObject("detail")
                        .getJsonObject("agentInfo")
                        .getString("connectedToAgentTimestamp"))
                .isEqualTo("2026-01-31T12:00:01.000Z");
        assertThat(EventScene.types(of(scene, alone), alone)).containsExactly("INITIATED", "CONNECTED_TO_SYSTEM");
    }
}
