package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("More contacts than are kept")
class ContactLimitTest {
    private static List<String> ids(ConnectSimulator simulator) {
        return simulator.contacts().stream().map(StartedContact::contactId).toList();
    }

    private static List<String> start(ConnectSimulator simulator, int from, int to) {
        HttpCaller caller = new HttpCaller(simulator);
        List<String> started = new ArrayList<>();
        for (int i = from; i < to; i++) {
            started.add(caller.start(ChatRequests.withToken("token-" + i)).contactId());
        }
        return started;
    }

    @Test
    @DisplayName(
            "The oldest is forgotten, with its token and its place among the open chats; the others stay as they are")
    void forgetsTheOldest() {
        try (ConnectSimulator simulator =
                Unsigned.builder().contactLimit(3).concurrentChats(3).start()) {
            // Given
            HttpCaller caller = new HttpCaller(simulator);
            List<String> started = start(simulator, 0, 3);
            assertThat(caller.start(ChatRequests.valid()).status()).isEqualTo(429);
            caller.send(
                    "POST",
                    "/contact/stop",
                    "{\"InstanceId\": \"" + ChatRequests.INSTANCE + "\", \"ContactId\": \"" + started.get(0) + "\"}");

            // When
            started.addAll(start(simulator, 3, 4));

            // Then
            assertThat(ids(simulator)).isEqualTo(started.subList(1, 4));
            assertThat(simulator.contact(started.get(0))).isEmpty();
            assertThat(caller.start(ChatRequests.withToken("token-1")).contactId())
                    .isEqualTo(started.get(1));
            simulator.answer(started.get(3), "Yes");
            assertThat(simulator.contact(started.get(3)).orElseThrow().replies())
                    .hasSize(1);

            // When
            caller.send(
                    "POST",
                    "/contact/stop",
                    "{\"InstanceId\": \"" + ChatRequests.INSTANCE + "\", \"ContactId\": \"" + started.get(3) + "\"}");
            String again = caller.start(ChatRequests.withToken("token-0")).contactId();

            // Then
            assertThat(again).isNotIn(started);
            assertThat(ids(simulator)).containsExactly(started.get(2), started.get(3), again);
            JsonObject status = caller.send("GET", "/_simulator/status", "").json();
            assertThat(status.getJsonObject("openChats").getInteger(ChatRequests.INSTANCE))
                    .isEqualTo(2);
            assertThat(status.getInteger("contacts")).isEqualTo(3);
            assertThat(status.getInteger("started")).isEqualTo(5);
        }
    }

    @Test
    @DisplayName("A contact whose related one is forgotten is listed without it")
    void forgetsRelatives() {
        try (ConnectSimulator simulator = Unsigned.builder().contactLimit(2).start()) {
            // Given
            HttpCaller caller = new HttpCaller(simulator);
            String first = caller.start(ChatRequests.valid()).contactId();
            String second = caller.start(ChatRequests.valid().put("RelatedContactId", first))
                    .contactId();

            // When
            String third = caller.start(ChatRequests.valid().put("RelatedContactId", second))
                    .contactId();

            // Then
            JsonObject list = caller.send(
                            "GET", "/contact/associated/" + ChatRequests.INSTANCE + "?contactId=" + third, "")
                    .json();
            assertThat(ClientCases.objects(list.getJsonArray("ContactSummaryList")))
                    .extracting(each -> each.getString("ContactId"))
                    .containsExactly(second, third);
        }
    }

    @Test
    @DisplayName("A state file has as many, in their order, also if fewer are kept later")
    void boundsTheFile(@TempDir Path directory) {
        Path file = directory.resolve("state");
        List<String> started;
        try (ConnectSimulator simulator =
                Unsigned.builder().contactLimit(4).stateFile(file).start()) {
            started = start(simulator, 0, 7);
        }
        try (ConnectSimulator simulator =
                Unsigned.builder().contactLimit(3).stateFile(file).start()) {
            assertThat(ids(simulator)).isEqualTo(started.subList(4, 7));
            started.addAll(start(simulator, 7, 8));
            simulator.answer(started.get(6), "Yes");
        }
        try (ConnectSimulator simulator =
                Unsigned.builder().contactLimit(10).stateFile(file).start()) {
            assertThat(ids(simulator)).isEqualTo(started.subList(5, 8));
            assertThat(simulator.contact(started.get(6)).orElseThrow().replies())
                    .hasSize(1);
            assertThat(start(simulator, 6, 7)).containsExactly(started.get(6));
        }
    }

    @Test
    @DisplayName("needs room for one at least")
    void needsRoom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectSimulator.builder().contactLimit(0))
                .withMessage("contactLimit must be at least 1, and is 0");
    }
}
