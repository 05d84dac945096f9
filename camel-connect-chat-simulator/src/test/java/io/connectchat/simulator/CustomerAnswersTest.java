package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A customer's answer")
class CustomerAnswersTest {
    private static final String PICK = "application/vnd.amazonaws.connect.message.interactive.response";

    private final MovableClock clock = new MovableClock();
    private final ConnectSimulator simulator = Unsigned.builder().clock(clock).start();
    private final HttpCaller caller = new HttpCaller(simulator);
    private String contactId = "";

    @BeforeEach
    void startAChat() {
        contactId = caller.start(ChatRequests.valid(
                        r -> r.put("InitialSystemMessage", ChatRequests.message("text/plain", "Will you come?"))
                                .put("ChatDurationInMinutes", 60)))
                .contactId();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Reply type(String id, String json) {
        return caller.send("POST", "/_simulator/contacts/" + id + "/messages", json);
    }

    @Test
    @DisplayName("shows in the transcript, behind the message that it answers, in Java and over HTTP")
    void shows() {
        // When
        clock.move(Duration.ofMinutes(1));
        simulator.answer(contactId, "Yes <b>& no</b> \uD83D\uDE00");
        Reply reply = type(contactId, "{\"content\": \"Or later?\"}");

        // Then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(simulator.contact(contactId).orElseThrow().transcript())
                .extracting(ChatMessage::author, ChatMessage::content, ChatMessage::at)
                .containsExactly(
                        tuple(
                                ChatMessage.Author.SYSTEM,
                                "Will you come?",
                                clock.instant().minusSeconds(60)),
                        tuple(ChatMessage.Author.CUSTOMER, "Yes <b>& no</b> \uD83D\uDE00", clock.instant()),
                        tuple(ChatMessage.Author.CUSTOMER, "Or later?", clock.instant()));
        JsonObject shown =
                caller.send("GET", "/_simulator/contacts/" + contactId, "").json();
        assertThat(shown).isEqualTo(reply.json());
        assertThat(shown.getString("status")).isEqualTo("CONNECTED");
        assertThat(shown.getJsonArray("transcript").getJsonObject(2))
                .isEqualTo(new JsonObject()
                        .put("at", clock.instant().toString())
                        .put("author", "CUSTOMER")
                        .put("contentType", "text/plain")
                        .put("content", "Or later?"));
    }

    @Test
    @DisplayName("comes as long as the chat is open, and no longer")
    void needsAnOpenChat() {
        // Given
        clock.move(Duration.ofMinutes(60).minusNanos(1));
        assertThat(type(contactId, "{\"content\": \"Yes\"}").status()).isEqualTo(200);

        // When
        clock.move(Duration.ofNanos(1));

        // Then
        assertThat(type(contactId, "{\"content\": \"Yes\"}").status()).isEqualTo(409);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.answer(contactId, "Yes"))
                .withMessageContaining("has ended");
        assertThat(simulator.contact(contactId).orElseThrow().transcript()).hasSize(2);
    }

    @Test
    @DisplayName("needs a chat")
    void needsAChat() {
        assertThat(type("never-was", "{\"content\": \"Yes\"}").status()).isEqualTo(404);
        assertThat(caller.send("GET", "/_simulator/contacts/never-was", "").status())
                .isEqualTo(404);
        assertThatIllegalArgumentException().isThrownBy(() -> simulator.answer("never-was", "Yes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no JSON | The body is not JSON",
                "{} | content is required",
                "{\"content\":7} | content is required",
                "{\"content\":\"\"} | content must be 1 to 1024 characters long, and has 0"
            })
    @DisplayName("has a text")
    void hasAText(String json, String message) {
        // When
        Reply reply = type(contactId, json);

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains(message);
    }

    @Test
    @DisplayName("to an interactive message is a JSON object of its own type")
    void picks() {
        // Given
        String picked = new JsonObject()
                .put("action", "Yes")
                .put("data", "x".repeat(2000))
                .encode();

        // When
        Reply reply = type(contactId, pick(picked));

        // Then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(simulator.contact(contactId).orElseThrow().replies())
                .extracting(ChatMessage::contentType, ChatMessage::content)
                .containsExactly(tuple(PICK, picked));
    }

    @Test
    @DisplayName(
            "to an interactive message is refused where it is no JSON object, too long, or of a type that there is not")
    void refusesPicks() {
        assertThat(type(contactId, pick("Yes")).message()).contains("content must be a JSON object");
        assertThat(type(contactId, pick("{\"a\":\"" + "x".repeat(16_384) + "\"}"))
                        .message())
                .contains("content must be at most 16384 characters long, and has 16392");
        assertThat(type(contactId, "{\"content\": \"Yes\", \"contentType\": \"text/html\"}")
                        .message())
                .contains("contentType must be text/plain or " + PICK);
        assertThat(type(contactId, "{\"content\": \"Yes\", \"contentType\": 7}").status())
                .isEqualTo(400);
        assertThat(simulator.contact(contactId).orElseThrow().replies()).isEmpty();
    }

    private static String pick(String content) {
        return new JsonObject().put("content", content).put("contentType", PICK).encode();
    }

    @Test
    @DisplayName("has 1,024 characters at most")
    void hasALimit() {
        assertThat(simulator.answer(contactId, "\uD83D\uDE00".repeat(1024)).replies())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.answer(contactId, "x".repeat(1025)))
                .withMessageContaining("has 1025 characters");
    }

    @Test
    @DisplayName("comes from no other site's page")
    void comesFromHere() throws Exception {
        // Given
        HttpRequest hostile = HttpRequest.newBuilder(
                        simulator.endpoint().resolve("/_simulator/contacts/" + contactId + "/messages"))
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("{\"content\": \"Yes\"}"))
                .build();

        // When
        int status = HttpClient.newHttpClient()
                .send(hostile, HttpResponse.BodyHandlers.discarding())
                .statusCode();

        // Then
        assertThat(status).isEqualTo(403);
        assertThat(simulator.contact(contactId).orElseThrow().replies()).isEmpty();
    }
}
