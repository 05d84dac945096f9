package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The form of answers")
class WireFormatTest {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final ConnectSimulator simulator = Unsigned.builder().start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("Every answer has a request id of its own")
    void identifiesEveryAnswer() {
        // When
        List<Reply> replies = new ArrayList<>();
        replies.add(caller.start(ChatRequests.valid()));
        replies.add(caller.startRaw("{}"));
        replies.add(caller.startRaw("not JSON"));
        replies.add(caller.startRaw(new byte[2 << 20]));
        replies.add(caller.send("GET", "/elsewhere", ""));
        replies.add(caller.send("GET", "/_simulator/requests", ""));
        replies.add(caller.send("DELETE", "/_simulator/requests", ""));
        replies.add(caller.send("GET", "/_simulator/elsewhere", ""));
        simulator.failNext(1, SimulatedError.THROTTLING);
        replies.add(caller.start(ChatRequests.valid()));

        // Then
        assertThat(replies).extracting(Reply::status).containsExactly(200, 400, 400, 413, 404, 200, 204, 404, 429);
        assertThat(replies)
                .extracting(Reply::requestId)
                .allMatch(id -> id.length() == 36)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /contact/outbound-chat",
        "POST, /contact/outbound-chat",
        "DELETE, /contact/outbound-chat",
        "OPTIONS, /contact/outbound-chat",
        "PUT, /contact/outbound-chat/",
        "PUT, /contact",
        "PUT, /contact/outbound-chat-2",
        "PUT, /",
        "POST, /contact/stop/",
        "GET, /contact/stop",
        "GET, /contacts/one",
        "GET, /contacts/one/two/three"
    })
    @DisplayName("What no operation has is a 404 UnknownOperationException")
    void knowsItsOperations(String method, String path) {
        // When
        Reply reply = caller.send(method, path, ChatRequests.valid().encode());

        // Then
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.errorType()).isEqualTo("UnknownOperationException");
        assertThat(reply.message()).contains("PUT /contact/outbound-chat");
        assertThat(simulator.contacts()).isEmpty();
    }

    @Test
    @DisplayName("A fault of the simulator itself is a 500 in the same form, and the next request is served")
    void admitsItsFaults() {
        // Given: the second look at the clock, where the contact is started, fails
        AtomicInteger looks = new AtomicInteger();
        InstantSource broken = () -> {
            if (looks.incrementAndGet() == 2) {
                throw new IllegalStateException("a test breaks the clock");
            }
            return Instant.EPOCH;
        };
        try (ConnectSimulator failing = Unsigned.builder().clock(broken).start()) {
            // When
            Reply failed = new HttpCaller(failing).start(ChatRequests.valid());
            Reply next = new HttpCaller(failing).start(ChatRequests.valid());

            // Then
            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.errorType()).isEqualTo("InternalServiceException");
            assertThat(failed.message()).contains("The simulator itself failed").doesNotContain("clock");
            assertThat(next.status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /_simulator/contacts",
        "GET, /_simulator/contacts?limit=5",
        "GET, /_simulator/status",
        "POST, /_simulator/contacts/ID/messages",
        "PUT, /contact/outbound-chat",
        "GET, /elsewhere"
    })
    @DisplayName("So is one in the simulator's own endpoints, and none leaves its caller without an answer")
    void admitsItsFaultsEverywhere(String method, String path) {
        // Given
        AtomicBoolean breaks = new AtomicBoolean();
        InstantSource broken = () -> {
            if (breaks.get()) {
                throw new IllegalStateException("a test breaks the clock");
            }
            return Instant.EPOCH;
        };
        try (ConnectSimulator failing = Unsigned.builder().clock(broken).start()) {
            HttpCaller failingCaller = new HttpCaller(failing);
            String contactId = failingCaller.start(ChatRequests.valid()).contactId();
            breaks.set(true);

            // When
            Reply failed = failingCaller.send(method, path.replace("ID", contactId), "{\"content\": \"Yes\"}");

            // Then
            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.errorType()).isEqualTo("InternalServiceException");
            assertThat(failed.requestId()).hasSize(36);
            assertThat(failed.message()).contains("The simulator itself failed").doesNotContain("clock");
        }
    }

    @Test
    @DisplayName("A caller that waits for 100-continue before it sends the body gets it")
    void continues() throws IOException {
        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            // Given
            String body = ChatRequests.valid().encode();

            // When
            connection.send("PUT /contact/outbound-chat HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n");
            String interim = connection.readHead();
            String head = connection.send(body).readHead();

            // Then
            assertThat(interim).startsWith("HTTP/1.1 100 ");
            assertThat(head).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    @DisplayName("A connection carries one request after the other, also after an error")
    void keepsAlive() throws IOException {
        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            for (String body : List.of("{}", ChatRequests.valid().encode(), "not JSON")) {
                // When
                String head = connection
                        .send("PUT /contact/outbound-chat HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                                + body.length() + "\r\n\r\n" + body)
                        .readHead();
                Matcher length = LENGTH.matcher(head);

                // Then
                assertThat(head).contains("Content-Type: application/json");
                assertThat(length.find()).isTrue();
                assertThat(connection.readBody(Integer.parseInt(length.group(1))))
                        .startsWith("{")
                        .endsWith("}");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"400, 'complete nonsense\r\n\r\n'", "400, 'PUT / HTTP/1.1\r\nbad header\r\n\r\n'"})
    @DisplayName("What is not HTTP is answered with a client error, and the connection ends")
    void refusesNonsense(int status, String text) throws IOException {
        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            assertThat(connection.send(text).readToTheEnd())
                    .matches("(?s)HTTP/1\\.[01] " + status + " .*")
                    .contains("x-amzn-RequestId: ");
        }
    }

    @ParameterizedTest
    @CsvSource({"431, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: '", "414, 'GET /'"})
    @DisplayName("A line that is too long is answered with a client error, and the connection ends")
    void refusesLongLines(int status, String beginning) throws IOException {
        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            assertThat(connection
                            .send(beginning + "a".repeat(64 * 1024) + " HTTP/1.1\r\n\r\n")
                            .readToTheEnd())
                    .matches("(?s)HTTP/1\\.[01] " + status + " .*")
                    .contains("x-amzn-RequestId: ");
        }
    }
}
