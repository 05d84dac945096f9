package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Instances that are kept apart")
class InstancesApartTest {
    private static final int CHATS = 20;

    private final ConnectSimulator simulator =
            Unsigned.builder().clock(new MovableClock()).start();
    private final HttpCaller caller = new HttpCaller(simulator);
    private final ControlScene others = new ControlScene(simulator, null);

    @AfterEach
    void stop() {
        simulator.close();
    }

    private ControlScene keepApart(String instance) {
        assertThat(caller.send("PUT", "/_simulator/instances/" + instance, "").json())
                .isEqualTo(new JsonObject().put("instance", instance));
        return new ControlScene(simulator, instance);
    }

    /** A suite that resets, scripts, throttles, moves the clock, uses the same tokens as all, and must see itself alone. */
    private static void run(ControlScene suite, String destination) {
        for (int round = 0; round < 3; round++) {
            assertThat(suite.control("POST", "/reset", "").status()).isEqualTo(204);
            suite.control(
                    "PUT",
                    "/quotas",
                    "{\"concurrentChats\": " + CHATS + ", \"quotas\": {\"StartOutboundChatContact\": "
                            + "{\"requestsPerSecond\": 0.001, \"burst\": " + (CHATS + 2) + "}}}");
            suite.control("POST", "/faults", "{\"fault\": \"ConflictException\", \"times\": 1}");

            assertThat(suite.start(destination, "token").errorType()).isEqualTo("ConflictException");
            List<String> ids = IntStream.range(0, CHATS)
                    .mapToObj(i -> suite.start(destination, "token-" + i).contactId())
                    .toList();

            assertThat(suite.ids("")).isEqualTo(ids).doesNotContainNull();
            assertThat(suite.ids("?destination=%2B*")).isEqualTo(suite.ids("?destination=" + destination.substring(1)));
            assertThat(suite.start(destination, "one-more").errorType()).isEqualTo("LimitExceededException");
            assertThat(suite.start(destination, "token-0").contactId()).isEqualTo(ids.get(0));
            assertThat(suite.start(destination, "throttled").errorType()).isEqualTo("ThrottlingException");
            assertThat(new JsonArray(suite.control("GET", "/requests", "").body()))
                    .hasSize(CHATS + 4);
            suite.control("POST", "/clock/advance", "{\"millis\": 90000000}");
            assertThat(suite.ids("?status=DISCONNECTED")).isEqualTo(ids);
        }
    }

    @Test
    @DisplayName("serve suites that run at the same time, over HTTP, which see nothing of each other")
    void overHttp() {
        // Given
        String before = others.start("+15550100", "token-0").contactId();

        // When
        CompletableFuture<?>[] suites = Stream.of("suite-a", "suite-b", "suite-c")
                .map(instance -> CompletableFuture.runAsync(
                        () -> run(keepApart(instance), "+4477009001" + (int) instance.charAt(6))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(suites).join();

        // Then
        assertThat(others.ids("")).containsExactly(before);
        assertThat(others.get("/status").getJsonObject("quotas")).isEmpty();
        assertThat(others.get("/clock").getString("now")).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(caller.send("GET", "/_simulator/instances", "").json())
                .isEqualTo(new JsonObject().put("instances", new JsonArray(List.of("suite-a", "suite-b", "suite-c"))));
    }

    @Test
    @DisplayName("are views of the simulator in Java, with the same operations on a contact")
    void inJava() {
        // Given
        ConnectSimulator suite = simulator.instance("suite-a");
        ConnectSimulator same = simulator.instance("suite-a");
        ControlScene scene = new ControlScene(simulator, "suite-a");

        // When
        suite.failNext(1, SimulatedError.CONFLICT);
        assertThat(others.start("+15550100", null).status()).isEqualTo(200);
        assertThat(scene.start("+15550100", null).errorType()).isEqualTo("ConflictException");
        String contact = scene.start("+15550100", null).contactId();
        suite.answer(contact, "Yes");
        suite.clock().advance(Duration.ofMinutes(1));

        // Then
        assertThat(same.contacts()).singleElement().satisfies(found -> {
            assertThat(found.contactId()).isEqualTo(contact);
            assertThat(found.transcript()).hasSize(1);
            assertThat(found.status()).isEqualTo(ContactStatus.CONNECTED);
        });
        assertThat(suite.requests()).hasSize(2);
        assertThat(simulator.requests()).hasSize(1);
        assertThat(simulator.contact(contact)).isEmpty();
        assertThat(caller.send("GET", "/contacts/suite-a/" + contact, "").status())
                .isEqualTo(200);
        assertThat(caller.send("GET", "/contacts/other/" + contact, "").status())
                .isEqualTo(404);

        // When
        simulator.reset();
        suite.close();

        // Then
        assertThat(suite.contacts()).hasSize(1);
        assertThat(suite.endpoint()).isEqualTo(simulator.endpoint());
        assertThat(scene.start("+15550100", null).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("tell their contact events by their own clock")
    void tellEvents(@TempDir Path directory) throws IOException {
        // Given
        Path file = directory.resolve("events.ndjson");
        try (ConnectSimulator telling = Unsigned.builder()
                .clock(new MovableClock())
                .events(EventTarget.file(file))
                .start()) {
            ConnectSimulator suite = telling.instance("suite-a");
            String contact = new ControlScene(telling, "suite-a")
                    .start("+15550100", null)
                    .contactId();
            String other =
                    new ControlScene(telling, null).start("+15550100", null).contactId();

            // When
            suite.clock().advance(Duration.ofHours(25));

            // Then
            Awaitility.await().until(() -> types(file, contact).contains("COMPLETED"));
            assertThat(types(file, other)).containsExactly("INITIATED");
        }
    }

    private static List<String> types(Path file, String contact) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> new JsonObject(line).getJsonObject("detail"))
                .filter(detail -> detail.getString("contactId").equals(contact))
                .map(detail -> detail.getString("eventType"))
                .toList();
    }

    @Test
    @DisplayName("are forgotten, and are then as all others")
    void forget() {
        // Given
        ControlScene suite = keepApart("suite-a");
        suite.start("+15550100", "token");

        // When
        assertThat(caller.send("DELETE", "/_simulator/instances/suite-a", "").status())
                .isEqualTo(204);

        // Then
        Reply reply = suite.control("GET", "/contacts", "");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.message()).contains("PUT /_simulator/instances/ID keeps it apart");
        suite.start("+15550100", "token");
        assertThat(others.ids("")).hasSize(1);
        keepApart("suite-a");
        assertThat(suite.ids("")).isEmpty();
    }

    @Test
    @DisplayName("have an ID that an instance can have")
    void refuse() {
        // Given
        String tooLong = "i".repeat(101);

        // Then
        assertThat(caller.send("PUT", "/_simulator/instances/" + tooLong, "").status())
                .isEqualTo(400);
        for (String id : List.of("", tooLong)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulator.instance(id))
                    .withMessageStartingWith("instanceId must be 1 to 100 characters long");
        }
    }
}
