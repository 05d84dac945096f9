package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the members that AWS's page "Amazon Connect contact events" documents and shows in its samples. */
@DisplayName("The form of a contact event")
class ContactEventFormTest {
    /** Those of EventBridge's envelope, in all samples. */
    private static final List<String> ENVELOPE =
            List.of("version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail");

    /** The members of "Contact event" and "Contact timestamps", written as in the samples. */
    private static final Set<String> DOCUMENTED = Set.of(
            "contactId",
            "initialContactId",
            "relatedContactId",
            "previousContactId",
            "channel",
            "instanceArn",
            "initiationMethod",
            "disconnectReason",
            "eventType",
            "updatedProperties",
            "agentInfo",
            "queueInfo",
            "contactLens",
            "segmentAttributes",
            "tags",
            "initiationTimestamp",
            "connectedToSystemTimestamp",
            "disconnectTimestamp");

    private static final String COMMON =
            "eventType contactId channel instanceArn initiationMethod initiationTimestamp tags segmentAttributes ";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TIMESTAMP = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    @TempDir
    private Path directory;

    /** All types, of one chat that its customer answers. */
    private List<JsonObject> events() throws Exception {
        try (EventScene scene =
                new EventScene(directory.resolve("events"), settings -> settings.answeredQueue("sales"))) {
            String first = scene.caller.start();
            scene.caller.stop(first);
            String id = scene.caller.start(r -> r.relatedContactId(first));
            scene.clock.move(Duration.ofSeconds(1));
            scene.simulator.answer(id, "Yes");
            scene.clock.move(Duration.ofMillis(1_500));
            scene.caller.client().tagContact(r -> r.instanceId(ChatRequests.INSTANCE)
                    .contactId(id)
                    .tags(Map.of("Dept", "Finance")));
            scene.clock.move(Duration.ofHours(25));
            return scene.allEvents().stream()
                    .filter(event ->
                            event.getJsonObject("detail").getString("contactId").equals(id))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INITIATED, ",
        "CONNECTED_TO_SYSTEM, connectedToSystemTimestamp",
        "QUEUED, connectedToSystemTimestamp queueInfo",
        "CONTACT_DATA_UPDATED, connectedToSystemTimestamp queueInfo updatedProperties",
        "DISCONNECTED, connectedToSystemTimestamp queueInfo disconnectTimestamp disconnectReason",
        "COMPLETED, connectedToSystemTimestamp queueInfo disconnectTimestamp disconnectReason"
    })
    @DisplayName("has the documented members that its type can have, and no other")
    void members(String type, String own) throws Exception {
        // When
        JsonObject event = events().stream()
                .filter(each ->
                        each.getJsonObject("detail").getString("eventType").equals(type))
                .findFirst()
                .orElseThrow();
        JsonObject detail = event.getJsonObject("detail");

        // Then
        assertThat(event.fieldNames()).containsExactlyElementsOf(ENVELOPE);
        assertThat(DOCUMENTED).containsAll(detail.fieldNames());
        assertThat(detail.fieldNames())
                .containsExactlyInAnyOrder((COMMON + "relatedContactId " + (own == null ? "" : own))
                        .strip()
                        .split(" "));
        assertThat(detail.stream().filter(member -> member.getKey().endsWith("Timestamp")))
                .allSatisfy(member -> assertThat((String) member.getValue()).matches(TIMESTAMP));
    }

    @Test
    @DisplayName("has the documented values")
    void values() throws Exception {
        List<JsonObject> events = events();
        String instance = "arn:aws:connect:eu-central-1:123456789012:instance/" + ChatRequests.INSTANCE;

        assertThat(events).hasSize(6).allSatisfy(event -> {
            JsonObject detail = event.getJsonObject("detail");
            assertThat(event.getString("version")).isEqualTo("0");
            assertThat(event.getString("id")).matches(ID);
            assertThat(event.getString("detail-type")).isEqualTo("Amazon Connect Contact Event");
            assertThat(event.getString("source")).isEqualTo("aws.connect");
            assertThat(event.getString("account")).isEqualTo("123456789012");
            assertThat(event.getString("region")).isEqualTo("eu-central-1");
            assertThat(event.getJsonArray("resources").getList())
                    .isEqualTo(List.of(instance + "/contact/" + detail.getString("contactId"), instance));
            assertThat(detail.getString("channel")).isEqualTo("CHAT");
            assertThat(detail.getString("instanceArn")).isEqualTo(instance);
            assertThat(detail.getString("initiationMethod")).isEqualTo("API");
            assertThat(detail.getString("initiationTimestamp")).isEqualTo("2026-01-31T12:00:00.000Z");
            assertThat(detail.getJsonObject("segmentAttributes"))
                    .isEqualTo(new JsonObject()
                            .put("connect:Subtype", new JsonObject().put("valueString", "connect:SMS")));
            assertThat(detail.getJsonObject("tags").getString("aws:connect:instanceId"))
                    .isEqualTo(ChatRequests.INSTANCE);
            assertThat(event.encode()).doesNotContain(ChatRequests.DESTINATION, "Yes");
        });
        assertThat(events.stream().map(event -> event.getString("id")).distinct())
                .hasSize(6);
    }

    @Test
    @DisplayName("has EventBridge's time in whole seconds, and the time of its type to the millisecond")
    void times() throws Exception {
        List<JsonObject> events = events();

        assertThat(events)
                .extracting(event -> event.getString("time"))
                .containsExactly(
                        "2026-01-31T12:00:00Z",
                        "2026-01-31T12:00:01Z",
                        "2026-01-31T12:00:01Z",
                        "2026-01-31T12:00:02Z",
                        "2026-02-01T13:00:00Z",
                        "2026-02-01T13:00:00Z");
        JsonObject end = events.get(5).getJsonObject("detail");
        assertThat(end.getString("connectedToSystemTimestamp")).isEqualTo("2026-01-31T12:00:01.000Z");
        assertThat(end.getJsonObject("queueInfo").fieldNames())
                .containsExactlyInAnyOrder("queueArn", "queueType", "enqueueTimestamp");
        assertThat(end.getJsonObject("queueInfo").getString("queueType")).isEqualTo("STANDARD");
        assertThat(end.getString("disconnectTimestamp")).isEqualTo("2026-02-01T13:00:00.000Z");
        assertThat(UUID.fromString(end.getString("contactId"))).isNotNull();
    }

    @Test
    @DisplayName("is the same at the end and at the completion, but for the type: there is no agent")
    void completion() throws Exception {
        List<JsonObject> events = events();

        assertThat(events.get(5).getJsonObject("detail"))
                .isEqualTo(events.get(4).getJsonObject("detail").copy().put("eventType", "COMPLETED"));
    }
}
