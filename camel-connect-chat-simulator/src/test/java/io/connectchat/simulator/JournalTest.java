package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The journal of requests")
class JournalTest {
    private final MovableClock clock = new MovableClock();
    private final ConnectSimulator simulator = Unsigned.builder().clock(clock).start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("holds what came and how it was answered")
    void recordsRequests() {
        // When
        Reply reply = caller.send("PUT", "/contact/outbound-chat?a=b&c", "{\"InstanceId\": \"ü\"}");

        // Then
        assertThat(simulator.requests()).singleElement().satisfies(request -> {
            assertThat(request.requestId()).isEqualTo(reply.requestId());
            assertThat(request.receivedAt()).isEqualTo(clock.instant());
            assertThat(request.method()).isEqualTo("PUT");
            assertThat(request.path()).isEqualTo("/contact/outbound-chat");
            assertThat(request.query()).isEqualTo("a=b&c");
            assertThat(request.body()).isEqualTo("{\"InstanceId\": \"ü\"}");
            assertThat(request.status()).isEqualTo(400);
            assertThat(request.errorType()).isEqualTo("InvalidRequestException");
            assertThat(request.remarks()).isEmpty();
        });
    }

    @Test
    @DisplayName("holds headers, which are found in any case, several of one name joined")
    void recordsHeaders() throws IOException {
        // When
        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            connection
                    .send("PUT /contact/outbound-chat HTTP/1.1\r\nHost: localhost\r\nX-One: a\r\nx-one: b\r\n\r\n")
                    .readHead();
        }

        // Then
        assertThat(simulator.requests().get(0).headers())
                .containsEntry("x-ONE", "a,b")
                .containsEntry("HOST", "localhost");
    }

    @Test
    @DisplayName("remarks a content type that SMS and WhatsApp are documented not to carry")
    void remarksContentTypes() {
        // When
        caller.start(
                ChatRequests.valid().put("InitialSystemMessage", ChatRequests.message("text/markdown", "*Hello*")));
        caller.start(ChatRequests.valid().put("InitialSystemMessage", ChatRequests.message("text/plain", "Hello")));

        // Then
        assertThat(simulator.requests()).extracting(RecordedRequest::status).containsExactly(200, 200);
        assertThat(simulator.requests().get(0).remarks())
                .containsExactly("InitialSystemMessage.ContentType should be text/plain: SMS is documented to carry"
                        + " nothing else");
        assertThat(simulator.requests().get(1).remarks()).isEmpty();
    }

    @Test
    @DisplayName("is a JSON array at /_simulator/requests, newest last, with JSON bodies as JSON and others as text")
    void isServedAsJson() {
        // Given
        simulator.failNext(1, SimulatedError.CONFLICT);
        caller.start(ChatRequests.withToken("first"));
        caller.startRaw("second");
        caller.send("GET", "/third", "");

        // When
        JsonArray requests = caller.getArray("/_simulator/requests");

        // Then
        assertThat(requests).hasSize(3);
        JsonObject first = requests.getJsonObject(0);
        assertThat(first.getString("requestId"))
                .isEqualTo(simulator.requests().get(0).requestId());
        assertThat(first.getString("receivedAt")).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(first.getString("method")).isEqualTo("PUT");
        assertThat(first.getString("path")).isEqualTo("/contact/outbound-chat");
        assertThat(first.getJsonObject("headers").getString("Host")).startsWith("127.0.0.1:");
        assertThat(first.getJsonObject("body")).isEqualTo(ChatRequests.withToken("first"));
        assertThat(first.getInteger("status")).isEqualTo(409);
        assertThat(first.getString("errorType")).isEqualTo("ConflictException");
        assertThat(first.getJsonArray("remarks")).containsExactly("scripted: answered before it was handled");
        assertThat(requests.getJsonObject(1).getValue("body")).isEqualTo("second");
        assertThat(requests.getJsonObject(2).getValue("body")).isEqualTo("");
    }

    @Test
    @DisplayName("does not hold requests to the simulator's own endpoints")
    void leavesOwnEndpointsOut() {
        // When
        caller.send("GET", "/_simulator/requests", "");
        caller.send("GET", "/_simulator/elsewhere", "");

        // Then
        assertThat(simulator.requests()).isEmpty();
        assertThat(caller.send("GET", "/_simulator/requests", "").body()).isEqualTo("[]\n");
    }

    @Test
    @DisplayName("is cleared by DELETE, which leaves the contacts")
    void isCleared() {
        // Given
        caller.start(ChatRequests.valid());

        // When
        Reply reply = caller.send("DELETE", "/_simulator/requests", "");

        // Then
        assertThat(reply.status()).isEqualTo(204);
        assertThat(simulator.requests()).isEmpty();
        assertThat(simulator.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("keeps the newest up to its limit")
    void isBounded() {
        try (ConnectSimulator bounded = Unsigned.builder().journalLimit(2).start()) {
            // When
            for (String path : List.of("/1", "/2", "/3")) {
                new HttpCaller(bounded).send("GET", path, "");
            }

            // Then
            assertThat(bounded.requests()).extracting(RecordedRequest::path).containsExactly("/2", "/3");
        }
    }

    @Test
    @DisplayName("keeps nothing where its limit is 0, while contacts are kept")
    void canBeOff() {
        try (ConnectSimulator off = Unsigned.builder().journalLimit(0).start()) {
            // When
            new HttpCaller(off).start(ChatRequests.valid());

            // Then
            assertThat(off.requests()).isEmpty();
            assertThat(off.contacts()).hasSize(1);
        }
    }

    @Test
    @DisplayName("is served whole and in order when it is long")
    void isServedInPieces() {
        // Given
        List<String> paths =
                IntStream.range(0, 1000).mapToObj(i -> "/request-" + i).toList();
        paths.forEach(path -> caller.send("GET", path, ""));

        // When
        JsonArray requests = caller.getArray("/_simulator/requests");

        // Then
        assertThat(requests.stream().map(r -> ((JsonObject) r).getString("path")))
                .containsExactlyElementsOf(paths);
    }
}
