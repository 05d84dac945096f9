package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The simulator's own endpoints")
class StatusTest {
    private final MovableClock clock = new MovableClock();
    private final ConnectSimulator simulator = Unsigned.builder()
            .clock(clock)
            .quota(2, 5)
            .quota(ConnectOperation.STOP_CONTACT, 10, 15)
            .start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    private JsonObject get(String path) {
        return caller.send("GET", path, "").json();
    }

    private static List<String> ids(JsonObject page) {
        JsonArray contacts = page.getJsonArray("contacts");
        return IntStream.range(0, contacts.size())
                .mapToObj(i -> contacts.getJsonObject(i).getString("contactId"))
                .toList();
    }

    @Test
    @DisplayName("show how many contacts there are, which chats are open, and what is left of the quotas")
    void showLevels() {
        // Given
        caller.start(ChatRequests.valid(r -> r.put("ChatDurationInMinutes", 60)));
        caller.start(ChatRequests.valid());
        caller.start(ChatRequests.valid(r -> r.put("InstanceId", "other")));

        // Then
        JsonObject status = get("/_simulator/status");
        assertThat(status.getInteger("contacts")).isEqualTo(3);
        assertThat(status.getJsonObject("openChats"))
                .isEqualTo(new JsonObject().put(ChatRequests.INSTANCE, 2).put("other", 1));
        assertThat(status.getJsonObject("quotas"))
                .isEqualTo(new JsonObject("{\"StartOutboundChatContact\":"
                        + "{\"available\":2,\"burst\":5,\"requestsPerSecond\":2.0},"
                        + "\"StopContact\":{\"available\":15,\"burst\":15,\"requestsPerSecond\":10.0}}"));

        // When
        clock.move(Duration.ofHours(1));

        // Then
        status = get("/_simulator/status");
        assertThat(status.getJsonObject("openChats").getInteger(ChatRequests.INSTANCE))
                .isEqualTo(1);
        assertThat(status.getJsonObject("quotas")
                        .getJsonObject("StartOutboundChatContact")
                        .getInteger("available"))
                .isEqualTo(5);
    }

    @Test
    @DisplayName("give contacts in pages, newest first, also while others are started")
    void givePages() {
        // Given
        List<String> started = IntStream.range(0, 5)
                .mapToObj(i -> caller.start(ChatRequests.valid()).contactId())
                .toList();

        // When
        JsonObject first = get("/_simulator/contacts?limit=2");
        clock.move(Duration.ofSeconds(1));
        caller.start(ChatRequests.valid());
        JsonObject second = get("/_simulator/contacts?limit=2&before=" + first.getInteger("before"));
        JsonObject last = get("/_simulator/contacts?limit=2&before=" + second.getInteger("before"));

        // Then
        assertThat(ids(first)).containsExactly(started.get(4), started.get(3));
        assertThat(ids(second)).containsExactly(started.get(2), started.get(1));
        assertThat(ids(last)).containsExactly(started.get(0));
        assertThat(last.containsKey("before")).isFalse();
        assertThat(get("/_simulator/contacts?limit=3&before=3").containsKey("before"))
                .isFalse();
    }

    @Test
    @DisplayName("give the contacts of one number, and the journal, in pages too")
    void giveSome() {
        // Given
        List<String> started = IntStream.range(0, 6)
                .mapToObj(i -> caller.start(ChatRequests.valid(r -> r.put(
                                "DestinationEndpoint",
                                ChatRequests.endpoint("TELEPHONE_NUMBER", i % 2 == 0 ? "+44155" : "+15550101"))))
                        .contactId())
                .filter(id -> id != null)
                .toList();
        assertThat(started).hasSize(5);

        // Then
        JsonObject british = get("/_simulator/contacts?limit=2&destination=%2B44*");
        assertThat(ids(british)).containsExactly(started.get(4), started.get(2));
        assertThat(ids(get("/_simulator/contacts?limit=2&destination=%2B44*&before=" + british.getInteger("before"))))
                .containsExactly(started.get(0));
        assertThat(ids(get("/_simulator/contacts?limit=9&destination=%2B44"))).isEmpty();
        JsonObject requests = get("/_simulator/requests?limit=2");
        assertThat(requests.getJsonArray("requests")).hasSize(2);
        assertThat(requests.getJsonArray("requests").getJsonObject(0).getInteger("status"))
                .isEqualTo(429);
        assertThat(requests.getInteger("before")).isEqualTo(4);
        JsonObject last = get("/_simulator/requests?limit=5&before=4");
        assertThat(last.getJsonArray("requests")).hasSize(4);
        assertThat(last.containsKey("before")).isFalse();
        assertThat(caller.send("GET", "/_simulator/requests?limit=x", "").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=x", "limit=1&before=-1", "limit=1&before=x"})
    @DisplayName("refuse a page that can't be")
    void refuseWrongPages(String query) {
        // When
        Reply reply = caller.send("GET", "/_simulator/contacts?" + query, "");

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("limit must be a number from 1 to 1000");
    }
}
