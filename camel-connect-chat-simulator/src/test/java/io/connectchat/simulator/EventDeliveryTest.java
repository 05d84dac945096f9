package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Contact events by best effort")
class EventDeliveryTest {
    private static final int CONTACTS = 50;

    @TempDir
    private Path directory;

    /** As the place of the contact and the type, in the order in which they came, of chats that live one after the other. */
    private List<String> come(String run, EventDelivery delivery) throws Exception {
        try (EventScene scene = new EventScene(directory.resolve(run), settings -> settings.eventDelivery(delivery))) {
            List<String> contacts = new ArrayList<>();
            for (int i = 0; i < CONTACTS; i++) {
                contacts.add(scene.caller.start());
                scene.clock.move(Duration.ofSeconds(10));
                scene.caller.stop(contacts.get(i));
            }
            scene.clock.move(delivery.lateBy());
            return scene.allEvents().stream()
                    .map(event -> event.getJsonObject("detail"))
                    .map(event -> contacts.indexOf(event.getString("contactId")) + " " + event.getString("eventType"))
                    .toList();
        }
    }

    @Test
    @DisplayName("come each once and in order, if nothing else is asked for")
    void reliable() throws Exception {
        assertThat(come("run", EventDelivery.reliable()))
                .hasSize(4 * CONTACTS)
                .startsWith("0 INITIATED", "0 CONNECTED_TO_SYSTEM", "0 DISCONNECTED", "0 COMPLETED", "1 INITIATED")
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("are lost, about as many as asked for, and the same with the same seed")
    void lost() throws Exception {
        EventDelivery delivery = EventDelivery.reliable().lost(0.2).seed(42);
        List<String> come = come("first", delivery);

        assertThat(come).hasSizeBetween(3 * CONTACTS, 4 * CONTACTS - 10).doesNotHaveDuplicates();
        assertThat(come("second", delivery)).isEqualTo(come);
        assertThat(come("other", delivery.seed(43))).isNotEqualTo(come);
        assertThat(come("all", delivery.lost(1))).isEmpty();
    }

    @Test
    @DisplayName("come twice, with the same ID")
    void twice() throws Exception {
        // When
        List<String> come = come("run", EventDelivery.reliable().twice(0.2).seed(42));

        // Then
        assertThat(new HashSet<>(come)).hasSize(4 * CONTACTS);
        assertThat(come).hasSizeBetween(4 * CONTACTS + 10, 5 * CONTACTS + 10);
        try (EventScene scene = new EventScene(
                directory.resolve("ids"),
                settings -> settings.eventDelivery(EventDelivery.reliable().twice(1)))) {
            scene.caller.start();
            List<JsonObject> both = scene.allEvents();
            assertThat(both).hasSize(2);
            assertThat(both.get(1)).isEqualTo(both.get(0));
        }
    }

    @Test
    @DisplayName("come after the next one of their contact, and none is lost by it")
    void outOfOrder() throws Exception {
        // When
        List<String> come = come("run", EventDelivery.reliable().outOfOrder(0.3).seed(42));

        // Then
        assertThat(come)
                .containsExactlyInAnyOrderElementsOf(come("in-order", EventDelivery.reliable()))
                .isNotEqualTo(come("again-in-order", EventDelivery.reliable()));
        assertThat(come("always", EventDelivery.reliable().outOfOrder(1)).subList(0, 4))
                .containsExactly("0 CONNECTED_TO_SYSTEM", "0 INITIATED", "0 COMPLETED", "0 DISCONNECTED");
    }

    @Test
    @DisplayName("are late by the simulator's clock, by no more than asked for")
    void late() throws Exception {
        try (EventScene scene = new EventScene(
                directory.resolve("run"),
                settings -> settings.eventDelivery(
                        EventDelivery.reliable().late(1, Duration.ofMinutes(1)).seed(1)))) {
            // Given
            String first = scene.caller.start();
            String second = scene.caller.start();
            String third = scene.caller.start();

            // When
            scene.clock.move(Duration.ofSeconds(61));

            // Then
            await().untilAsserted(() -> assertThat(scene.events()).hasSize(6));
            assertThat(scene.events())
                    .extracting(event -> event.getJsonObject("detail").getString("contactId"))
                    .containsOnly(first, second, third)
                    .isNotEqualTo(List.of(first, second, third, first, second, third));
        }
    }

    @Test
    @DisplayName("begin with the same choices after a reset")
    void reset() throws Exception {
        try (EventScene scene = new EventScene(
                directory.resolve("run"),
                settings -> settings.eventDelivery(
                        EventDelivery.reliable().lost(0.5).seed(7)))) {
            // When
            List<String> first = started(scene);
            scene.clock.move(Duration.ofHours(25));
            await().until(() -> scene.events().stream().anyMatch(event -> is(event, first, "COMPLETED")));
            scene.simulator.reset();
            List<String> second = started(scene);
            scene.clock.move(Duration.ofHours(25));

            // Then
            List<JsonObject> events = scene.allEvents();
            assertThat(types(events, second)).isEqualTo(types(events, first));
        }
    }

    private static List<String> started(EventScene scene) {
        return Stream.generate(scene.caller::start).limit(CONTACTS).toList();
    }

    private static boolean is(JsonObject event, List<String> contacts, String type) {
        JsonObject detail = event.getJsonObject("detail");
        return contacts.contains(detail.getString("contactId"))
                && detail.getString("eventType").equals(type);
    }

    private static List<List<String>> types(List<JsonObject> events, List<String> contacts) {
        return contacts.stream()
                .map(contact -> EventScene.types(events, contact))
                .toList();
    }

    @Test
    @DisplayName("have probabilities from 0 to 1, and a delay that is not negative")
    void bounds() {
        EventDelivery reliable = EventDelivery.reliable();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reliable.lost(1.1))
                .withMessage("lost must be 0 to 1, and is 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reliable.twice(-0.1))
                .withMessageContaining("twice must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reliable.outOfOrder(Double.NaN))
                .withMessageContaining("outOfOrder must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reliable.late(2, Duration.ZERO))
                .withMessageContaining("late must");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reliable.late(1, Duration.ofMillis(-1)))
                .withMessageContaining("lateBy must not be negative");
    }
}
