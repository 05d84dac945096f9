package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The clock, over HTTP and in Java")
class ControlClockTest {
    private static final String START = "2026-01-31T12:00:00Z";

    private final MovableClock clock = new MovableClock();
    private final ConnectSimulator simulator =
            Unsigned.builder().clock(clock).quota(1, 2).concurrentChats(2).start();
    private final ControlScene scene = new ControlScene(simulator, null);

    @AfterEach
    void stop() {
        simulator.close();
    }

    private JsonObject advance(Duration by) {
        return scene.control("POST", "/clock/advance", "{\"millis\": " + by.toMillis() + "}")
                .json();
    }

    @Test
    @DisplayName("is moved on: chats end, and the chat limit is free again; quotas refill; tokens expire")
    void movesOn() {
        // Given
        String first = scene.start("+15550100", "token").contactId();
        assertThat(scene.start("+15550101", null).status()).isEqualTo(200);
        assertThat(scene.start("+15550102", null).errorType()).isEqualTo("ThrottlingException");

        // When
        assertThat(advance(Duration.ofSeconds(2)))
                .isEqualTo(new JsonObject().put("now", "2026-01-31T12:00:02Z").put("frozen", false));

        // Then
        assertThat(scene.start("+15550102", null).errorType()).isEqualTo("LimitExceededException");
        assertThat(scene.get("/contacts/" + first).getString("status")).isEqualTo("CONNECTED");

        // When
        advance(Duration.ofHours(25));

        // Then
        assertThat(scene.get("/contacts/" + first).getString("disconnectReason"))
                .isEqualTo("EXPIRED");
        assertThat(scene.start("+15550100", "token").contactId()).isEqualTo(first);
        advance(Duration.ofDays(7));
        assertThat(scene.start("+15550100", "token").contactId()).isNotEqualTo(first);
    }

    @Test
    @DisplayName("is set, back too: what had ended is there again")
    void goesBack() {
        // Given
        String first = scene.start("+15550100", "token").contactId();
        scene.start("+15550101", null);
        advance(Duration.ofDays(8));
        assertThat(scene.get("/status").getJsonObject("openChats")).isEmpty();

        // When
        Reply reply = scene.control("PUT", "/clock", "{\"now\": \"2026-01-31T12:01:00Z\"}");

        // Then
        assertThat(reply.json().getString("now")).isEqualTo("2026-01-31T12:01:00Z");
        assertThat(scene.get("/contacts/" + first).getString("status")).isEqualTo("CONNECTED");
        assertThat(scene.start("+15550100", "token").contactId()).isEqualTo(first);
        assertThat(scene.start("+15550102", null).errorType()).isEqualTo("LimitExceededException");
        assertThat(scene.start("+15550102", null).errorType()).isEqualTo("ThrottlingException");
        advance(Duration.ofSeconds(1));
        assertThat(scene.start("+15550102", null).errorType()).isEqualTo("LimitExceededException");
    }

    @Test
    @DisplayName("stands when it is frozen, is moved all the same, and goes on from there")
    void freezes() {
        // When
        scene.control("PUT", "/clock", "{\"frozen\": true}");
        clock.move(Duration.ofHours(1));

        // Then
        assertThat(scene.get("/clock"))
                .isEqualTo(new JsonObject().put("now", START).put("frozen", true));
        assertThat(advance(Duration.ofMillis(1)).getString("now")).isEqualTo("2026-01-31T12:00:00.001Z");

        // When
        scene.control("PUT", "/clock", "{\"frozen\": false}");
        clock.move(Duration.ofHours(1));

        // Then
        assertThat(simulator.clock().instant()).isEqualTo(Instant.parse("2026-01-31T13:00:00.001Z"));

        // When
        assertThat(scene.control("POST", "/reset", "").status()).isEqualTo(204);

        // Then
        assertThat(simulator.clock().instant()).isEqualTo(clock.instant());
    }

    @Test
    @DisplayName("that goes by itself stands exactly where it is set and frozen")
    void freezesExactly() {
        try (ConnectSimulator going = Unsigned.builder().start()) {
            ControlScene there = new ControlScene(going, null);
            JsonObject set = new JsonObject().put("now", START).put("frozen", true);

            // When
            assertThat(there.control("PUT", "/clock", set.encode()).json()).isEqualTo(set);

            // Then
            assertThat(there.get("/clock")).isEqualTo(set);
            assertThat(there.control("PUT", "/clock", "{\"now\": \"2026-12-01T00:00:00Z\"}")
                            .json())
                    .isEqualTo(
                            new JsonObject().put("now", "2026-12-01T00:00:00Z").put("frozen", true));
        }
    }

    @Test
    @DisplayName("brings the answers and the contact events that are due")
    void bringsEvents(@TempDir Path directory) throws IOException {
        // Given
        Path file = directory.resolve("events.ndjson");
        try (ConnectSimulator telling =
                Unsigned.builder().clock(clock).events(EventTarget.file(file)).start()) {
            ControlScene told = new ControlScene(telling, null);
            told.control("POST", "/answers", "{\"content\": \"Yes\", \"afterMillis\": 5000}");
            String contact = told.start("+15550100", null).contactId();

            // When
            told.control("POST", "/clock/advance", "{\"millis\": 5000}");

            // Then
            assertThat(told.get("/contacts/" + contact).getJsonArray("transcript"))
                    .hasSize(1);
            await().until(() -> Files.readString(file).contains("\"CONNECTED_TO_SYSTEM\""));
            assertThat(Files.readString(file)).doesNotContain("\"DISCONNECTED\"");

            // When
            told.control("POST", "/clock/advance", "{\"millis\": 90000000}");

            // Then
            await().until(() -> Files.readString(file).contains("\"DISCONNECTED\""));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT  | /clock         | {}                        | must have now or frozen",
                "PUT  | /clock         | {\"now\": \"today\"}      | now must be a time such as",
                "PUT  | /clock         | {\"now\": \"1969-12-31T23:59:59Z\"} | now must be in the years 1970 to 9999",
                "PUT  | /clock         | {\"frozen\": \"yes\"}     | frozen must be true or false",
                "PUT  | /clock         | {\"time\": 1}             | time is no member",
                "POST | /clock/advance | {}                        | millis is required",
                "POST | /clock/advance | {\"millis\": -1}          | millis must be 0",
                "POST | /clock/advance | {\"millis\": \"1\"}       | millis must be a number",
                "POST | /clock/advance | {\"millis\": 1e15}        | millis must be 0",
                "POST | /clock/advance | nothing                   | JSON"
            })
    @DisplayName("is left as it is by a request that is wrong, which is told what to mend")
    void refuses(String method, String path, String body, String message) {
        // When
        Reply reply = scene.control(method, path, body);

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains(message);
        assertThat(scene.get("/clock"))
                .isEqualTo(new JsonObject().put("now", START).put("frozen", false));
    }

    @Test
    @DisplayName("can't be moved back by advancing, nor beyond the year 9999")
    void hasBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.clock().advance(Duration.ofMillis(-1)))
                .withMessageContaining("set it");
        assertThatIllegalArgumentException().isThrownBy(() -> simulator.clock().advance(Duration.ofDays(366L * 9000)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.clock().set(Instant.MAX))
                .withMessage("now must be in the years 1970 to 9999");
    }
}
