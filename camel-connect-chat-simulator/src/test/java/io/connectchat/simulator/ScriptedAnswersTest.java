package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Scripted answers")
class ScriptedAnswersTest {
    private final MovableClock clock = new MovableClock();
    private final ConnectSimulator simulator = Unsigned.builder().clock(clock).start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    private String start(String number, String text) {
        return caller.start(ChatRequests.valid(
                        r -> r.put("DestinationEndpoint", ChatRequests.endpoint("TELEPHONE_NUMBER", number))
                                .put("InitialSystemMessage", ChatRequests.message("text/plain", text))))
                .contactId();
    }

    private List<String> answers(String contactId) {
        return simulator.contact(contactId).orElseThrow().replies().stream()
                .map(ChatMessage::content)
                .toList();
    }

    @Test
    @DisplayName("come when the clock has reached their time, and not before")
    void comeInTime() {
        // Given
        String before = start("+15550101", "Hello");
        simulator.answerWith(CustomerAnswer.of("Yes").after(Duration.ofMinutes(2)));
        String contactId = start("+15550101", "Hello");

        // When
        clock.move(Duration.ofMinutes(2).minusNanos(1));

        // Then
        assertThat(answers(contactId)).isEmpty();
        simulator.answer(contactId, "typed before");

        // When
        clock.move(Duration.ofNanos(1));

        // Then
        assertThat(answers(contactId)).containsExactly("typed before", "Yes");
        simulator.answer(contactId, "typed after");
        assertThat(answers(contactId)).containsExactly("typed before", "Yes", "typed after");
        assertThat(simulator.contact(contactId).orElseThrow().replies().get(1).at())
                .isEqualTo(clock.instant());
        assertThat(answers(before)).isEmpty();
    }

    @Test
    @DisplayName("are for the chats that they are meant for, and the first that fits counts")
    void areForSome() {
        // Given
        simulator.answerWith(CustomerAnswer.of("Not me").from("+4415*").to("COME"));
        simulator.answerWith(CustomerAnswer.of("One").from("+15550101"));
        simulator.answerWith(CustomerAnswer.of("Come later").to("come"));

        // When
        List<String> contacts = List.of(
                start("+44155", "Will you come?"),
                start("+44155", "Hello"),
                start("+15550101", "Will you Come?"),
                start("+15550102", "Welcome"),
                caller.start(ChatRequests.valid()).contactId());
        clock.move(Duration.ofSeconds(2));

        // Then
        assertThat(contacts)
                .extracting(this::answers)
                .containsExactly(List.of("Not me"), List.of(), List.of("One"), List.of("Come later"), List.of());
    }

    @Test
    @DisplayName("never come in a chat that has ended before")
    void needAnOpenChat() {
        // Given
        simulator.answerWith(CustomerAnswer.of("Too late").after(Duration.ofSeconds(10)));
        String contactId = start("+15550101", "Hello");

        // When
        clock.move(Duration.ofSeconds(9));
        caller.send(
                "POST",
                "/contact/stop",
                "{\"InstanceId\": \"" + ChatRequests.INSTANCE + "\", \"ContactId\": \"" + contactId + "\"}");
        clock.move(Duration.ofHours(1));

        // Then
        assertThat(answers(contactId)).isEmpty();
    }

    @Test
    @DisplayName("are scripted over HTTP too: shown, replaced, ended")
    void overHttp() {
        // Given
        JsonObject script = new JsonObject(
                "{\"answers\":[{\"content\":\"Yes\",\"afterMillis\":0,\"destination\":\"+1*\",\"containing\":\"come\"}]}");

        // When
        Reply put = caller.send("PUT", "/_simulator/answers", script.encode());

        // Then
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json()).isEqualTo(script);
        assertThat(caller.send("GET", "/_simulator/answers", "").json()).isEqualTo(script);
        assertThat(answers(start("+15550101", "Will you come?"))).containsExactly("Yes");

        // When
        caller.send("PUT", "/_simulator/answers", "{\"answers\":[{\"content\":\"No\"}]}");
        String contactId = start("+15550101", "Will you come?");
        clock.move(Duration.ofSeconds(2));

        // Then
        assertThat(answers(contactId)).containsExactly("No");

        // When
        assertThat(caller.send("DELETE", "/_simulator/answers", "").status()).isEqualTo(204);
        contactId = start("+15550101", "Will you come?");
        clock.move(Duration.ofSeconds(2));

        // Then
        assertThat(answers(contactId)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no JSON | The body is not JSON",
                "{} | answers",
                "{\"answers\":[{}]} | answers[0].content",
                "{\"answers\":[{\"content\":\"\"}]} | answers[0].content",
                "{\"answers\":[{\"content\":\"x\",\"afterMillis\":-1}]} | answers[0].afterMillis",
                "{\"answers\":[{\"content\":\"x\",\"delay\":1}]} | answers[0].delay"
            })
    @DisplayName("with a mistake change nothing, and the mistake is told")
    void tellMistakes(String json, String message) {
        // Given
        simulator.answerWith(CustomerAnswer.of("Yes"));

        // When
        Reply reply = caller.send("PUT", "/_simulator/answers", json);

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains(message);
        assertThat(caller.send("GET", "/_simulator/answers", "").json().getJsonArray("answers"))
                .hasSize(1);
    }

    @Test
    @DisplayName("end with a reset, and have bounds")
    void end() {
        simulator.answerWith(CustomerAnswer.of("Yes").after(Duration.ZERO));
        simulator.reset();
        assertThat(answers(start("+15550101", "Hello"))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerAnswer.of("x".repeat(1025)))
                .withMessageContaining("has 1025 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerAnswer.of("x").after(Duration.ofNanos(-1)))
                .withMessageContaining("after must not be negative");
    }

    @Test
    @DisplayName("that are still to come are kept in the state file")
    void areKept(@TempDir Path directory) {
        Path file = directory.resolve("state");
        String contactId;
        try (ConnectSimulator first =
                Unsigned.builder().clock(clock).stateFile(file).start()) {
            first.answerWith(CustomerAnswer.of("Yes").after(Duration.ofMinutes(1)));
            contactId = new HttpCaller(first).start(ChatRequests.valid()).contactId();
        }
        clock.move(Duration.ofMinutes(1));
        try (ConnectSimulator second =
                Unsigned.builder().clock(clock).stateFile(file).start()) {
            assertThat(second.contact(contactId).orElseThrow().replies())
                    .extracting(ChatMessage::content)
                    .containsExactly("Yes");
        }
    }
}
