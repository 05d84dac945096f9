package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The events of a contact")
class ContactEventLifeTest {
    @TempDir
    private Path directory;

    private EventScene scene;

    @BeforeEach
    void start() {
        scene = new EventScene(directory.resolve("events"), settings -> settings.answeredQueue("sales"));
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    private List<String> types(String contactId) throws IOException {
        return EventScene.types(scene.events(), contactId);
    }

    private List<String> allTypes(String contactId) throws IOException {
        return EventScene.types(scene.allEvents(), contactId);
    }

    private JsonObject event(String type) throws IOException {
        return scene.allEvents().stream()
                .filter(event ->
                        event.getJsonObject("detail").getString("eventType").equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("come as the clock goes on, its end by time too, though nobody asks for the contact")
    void life() throws Exception {
        // When
        String id = scene.caller.start(r -> r.chatDurationInMinutes(60));

        // Then
        await().untilAsserted(() -> assertThat(types(id)).containsExactly("INITIATED"));

        // When
        scene.clock.move(Duration.ofSeconds(1));

        // Then
        await().untilAsserted(() -> assertThat(types(id)).containsExactly("INITIATED", "CONNECTED_TO_SYSTEM"));

        // When
        scene.clock.move(Duration.ofMinutes(60));

        // Then
        await().untilAsserted(() ->
                assertThat(types(id)).containsExactly("INITIATED", "CONNECTED_TO_SYSTEM", "DISCONNECTED", "COMPLETED"));
        JsonObject end = event("DISCONNECTED").getJsonObject("detail");
        assertThat(end.getString("disconnectTimestamp")).isEqualTo("2026-01-31T13:00:00.000Z");
        assertThat(end.getString("disconnectReason")).isEqualTo("EXPIRED");
    }

    @Test
    @DisplayName("end when it is stopped, and not again when its time is up")
    void stopped() throws Exception {
        // Given
        String id = scene.caller.start(r -> r.chatDurationInMinutes(60));
        scene.clock.move(Duration.ofMinutes(5));

        // When
        scene.caller.stop(id);
        scene.clock.move(Duration.ofMinutes(60));

        // Then
        assertThat(allTypes(id)).containsExactly("INITIATED", "CONNECTED_TO_SYSTEM", "DISCONNECTED", "COMPLETED");
        JsonObject end = event("DISCONNECTED").getJsonObject("detail");
        assertThat(end.getString("disconnectTimestamp")).isEqualTo("2026-01-31T12:05:00.000Z");
        assertThat(end.getString("disconnectReason")).isEqualTo("API");
        assertThat(event("CONNECTED_TO_SYSTEM").getJsonObject("detail").fieldNames())
                .doesNotContain("disconnectTimestamp", "disconnectReason");
    }

    @Test
    @DisplayName("know of no connection if it is stopped before")
    void stoppedEarly() throws Exception {
        // Given
        String id = scene.caller.start();

        // When
        scene.caller.stop(id);
        scene.clock.move(Duration.ofHours(30));

        // Then
        assertThat(allTypes(id)).containsExactly("INITIATED", "DISCONNECTED", "COMPLETED");
        assertThat(event("DISCONNECTED").getJsonObject("detail").fieldNames())
                .doesNotContain("connectedToSystemTimestamp");
    }

    @Test
    @DisplayName("tell what was updated: attributes or tags; the same tags once more are no update")
    void updated() throws Exception {
        // Given
        String id = scene.caller.start();

        // When
        scene.caller.client().updateContactAttributes(r -> r.instanceId(ChatRequests.INSTANCE)
                .initialContactId(id)
                .attributes(Map.of("order", "7")));
        for (int i = 0; i < 2; i++) {
            scene.caller.client().tagContact(r -> r.instanceId(ChatRequests.INSTANCE)
                    .contactId(id)
                    .tags(Map.of("Dept", "Finance")));
        }

        // Then
        List<JsonObject> updates = scene.allEvents().subList(1, 3);
        assertThat(scene.events()).hasSize(3);
        assertThat(updates)
                .extracting(event -> event.getJsonObject("detail")
                        .getJsonArray("updatedProperties")
                        .getList())
                .containsExactly(List.of("UserDefinedAttributes"), List.of("Tags"));
        assertThat(updates.get(1).getJsonObject("detail").getJsonObject("tags").getString("Dept"))
                .isEqualTo("Finance");
    }

    @Test
    @DisplayName("tell that its flow has passed it to a queue, once its customer has answered; once, and to its end")
    void answered() throws Exception {
        // Given: by itself, and before it is connected
        scene.simulator.answerWith(CustomerAnswer.of("Yes").from("+15550101").after(Duration.ofMinutes(2)));
        String scripted = scene.caller.start(
                r -> r.destinationEndpoint(e -> e.type("TELEPHONE_NUMBER").address("+15550101")));
        String early = scene.caller.start();
        scene.simulator.answer(early, "Yes");
        scene.simulator.answer(early, "Please");
        scene.clock.move(Duration.ofSeconds(1));
        String late = scene.caller.start();
        scene.clock.move(Duration.ofMinutes(3));

        // When
        scene.simulator.answer(late, "Hello?");
        scene.simulator.answer(late, "Hello!");
        scene.caller.stop(late);
        scene.caller.stop(scripted);

        // Then
        List<JsonObject> events = scene.allEvents();
        assertThat(EventScene.types(events, scripted))
                .containsExactly("INITIATED", "CONNECTED_TO_SYSTEM", "QUEUED", "DISCONNECTED", "COMPLETED");
        assertThat(EventScene.types(events, early)).containsExactly("INITIATED", "CONNECTED_TO_SYSTEM", "QUEUED");
        // Its customer wrote in the instant in which it was then stopped.
        assertThat(EventScene.types(events, late))
                .containsExactly("INITIATED", "CONNECTED_TO_SYSTEM", "QUEUED", "DISCONNECTED", "COMPLETED");
        assertThat(events)
                .filteredOn(event -> event.getJsonObject("detail").containsKey("queueInfo"))
                .extracting(event -> event.getJsonObject("detail").getString("eventType") + " "
                        + event.getJsonObject("detail")
                                .getJsonObject("queueInfo")
                                .getString("enqueueTimestamp"))
                .containsExactly(
                        "QUEUED 2026-01-31T12:00:01.000Z",
                        "QUEUED 2026-01-31T12:02:00.000Z",
                        "QUEUED 2026-01-31T12:03:01.000Z",
                        "DISCONNECTED 2026-01-31T12:03:01.000Z",
                        "COMPLETED 2026-01-31T12:03:01.000Z",
                        "DISCONNECTED 2026-01-31T12:02:00.000Z",
                        "COMPLETED 2026-01-31T12:02:00.000Z");
        assertThat(scene.simulator.contact(late)).hasValueSatisfying(contact -> assertThat(contact.replies())
                .extracting(ChatMessage::content)
                .containsExactly("Hello?", "Hello!"));
    }

    @Test
    @DisplayName("begin once for one client token")
    void repeated() throws Exception {
        // When
        String id = scene.caller.start(r -> r.clientToken("t"));
        scene.caller.start(r -> r.clientToken("t"));

        // Then
        assertThat(allTypes(id)).containsExactly("INITIATED");
        assertThat(scene.events()).hasSize(1);
    }

    @Test
    @DisplayName("end with a reset")
    void reset() throws Exception {
        // Given
        String id = scene.caller.start();
        await().untilAsserted(() -> assertThat(types(id)).hasSize(1));

        // When
        scene.simulator.reset();
        scene.clock.move(Duration.ofHours(30));
        String other = scene.caller.start();

        // Then
        assertThat(allTypes(id)).containsExactly("INITIATED");
        assertThat(types(other)).containsExactly("INITIATED");
    }

    @Test
    @DisplayName("go on after a restart with the state of before; what happened meanwhile is not told")
    void restarted() throws Exception {
        // Given
        scene.close();
        Path state = directory.resolve("state");
        Path file = directory.resolve("of-both-runs");
        MovableClock clock = new MovableClock();
        String ended;
        String open;
        try (EventScene first = new EventScene(file, clock, settings -> settings.stateFile(state))) {
            ended = first.caller.start(r -> r.chatDurationInMinutes(60));
            open = first.caller.start(r -> r.chatDurationInMinutes(180));
        }
        clock.move(Duration.ofMinutes(120));

        // When
        try (EventScene second = new EventScene(file, clock, settings -> settings.stateFile(state))) {
            clock.move(Duration.ofMinutes(120));

            // Then
            List<JsonObject> events = second.allEvents();
            assertThat(EventScene.types(events, ended)).containsExactly("INITIATED");
            assertThat(EventScene.types(events, open)).containsExactly("INITIATED", "DISCONNECTED", "COMPLETED");
        }
    }

    @Test
    @DisplayName("name no queue where flows pass answered chats to none")
    void noQueue() throws Exception {
        try (EventScene plain = new EventScene(directory.resolve("plain"), settings -> settings)) {
            // Given
            String id = plain.caller.start();
            plain.clock.move(Duration.ofSeconds(1));

            // When
            plain.simulator.answer(id, "Yes");
            plain.clock.move(Duration.ofSeconds(1));
            plain.caller.stop(id);

            // Then
            List<JsonObject> events = plain.allEvents();
            assertThat(EventScene.types(events, id))
                    .containsExactly("INITIATED", "CONNECTED_TO_SYSTEM", "DISCONNECTED", "COMPLETED");
            assertThat(events).noneMatch(event -> event.encode().contains("queue"));
        }
    }

    @Test
    @DisplayName("agree with DescribeContact about the queue and the end")
    void described() throws Exception {
        // Given
        String id = scene.caller.start();
        scene.clock.move(Duration.ofSeconds(1));
        scene.simulator.answer(id, "Yes");
        scene.clock.move(Duration.ofSeconds(1));
        scene.caller.stop(id);

        // When
        software.amazon.awssdk.services.connect.model.Contact contact = scene.caller.describe(id);
        JsonObject end = event("COMPLETED").getJsonObject("detail");

        // Then
        assertThat(contact.queueInfo().id()).isEqualTo("sales");
        assertThat(end.getJsonObject("queueInfo").getInstant("enqueueTimestamp"))
                .isEqualTo(contact.queueInfo().enqueueTimestamp());
        assertThat(end.getJsonObject("queueInfo").getString("queueArn"))
                .isEqualTo(
                        "arn:aws:connect:eu-central-1:123456789012:instance/" + ChatRequests.INSTANCE + "/queue/sales");
        assertThat(end.getInstant("disconnectTimestamp")).isEqualTo(contact.disconnectTimestamp());
        assertThat(end.getString("disconnectReason")).isEqualTo(contact.disconnectReason());
    }
}
