package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A broken answer")
class BrokenAnswerTest {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final ConnectSimulator simulator = Unsigned.builder().start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("of garbage has status 200 and no JSON, and the connection serves the next request")
    void answersGarbage() throws IOException {
        // Given
        simulator.failNext(1, BrokenAnswer.GARBAGE);

        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            // When
            String head = put(connection, ChatRequests.withToken("t")).readHead();
            String body = connection.readBody(length(head));
            String nextHead = put(connection, ChatRequests.withToken("t")).readHead();
            String next = connection.readBody(length(nextHead));

            // Then
            assertThat(head).startsWith("HTTP/1.1 200 ").contains(requestId(0));
            assertThat(body).startsWith("<html>").endsWith("</html>");
            assertThat(new JsonObject(next).getString("ContactId")).isEqualTo(onlyContact());
        }
    }

    @Test
    @DisplayName("that is half ends before its Content-Length, and the connection with it")
    void answersHalf() throws IOException {
        // Given
        simulator.failNext(1, BrokenAnswer.HALF);

        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            // When
            String head = put(connection, ChatRequests.withToken("t")).readHead();
            String rest = connection.readToTheEnd();

            // Then
            String whole = new JsonObject().put("ContactId", onlyContact()).encode();
            assertThat(head).startsWith("HTTP/1.1 200 ").contains(requestId(0));
            assertThat(length(head)).isEqualTo(whole.length());
            assertThat(rest).isEqualTo(whole.substring(0, whole.length() / 2)).isNotEmpty();
        }
        assertThat(caller.start(ChatRequests.withToken("t")).contactId()).isEqualTo(onlyContact());
    }

    @Test
    @DisplayName("that is half is an error to a client of HTTP, not a short answer")
    void isAnError() {
        // Given
        simulator.failNext(1, BrokenAnswer.HALF);

        // Then
        assertThatThrownBy(() -> caller.start(ChatRequests.valid())).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @EnumSource(BrokenAnswer.class)
    @DisplayName("has started the contact, and stands in the journal with its status and its fault")
    void hasStartedTheContact(BrokenAnswer broken) throws IOException {
        // Given
        simulator.failNext(1, broken);

        // When
        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            put(connection, ChatRequests.withToken("t")).readHead();
        }
        Reply next = caller.start(ChatRequests.withToken("t"));

        // Then
        assertThat(next.contactId()).isEqualTo(onlyContact());
        RecordedRequest request = simulator.requests().get(0);
        assertThat(request.status()).isEqualTo(200);
        assertThat(request.fault()).isEqualTo(broken);
        assertThat(request.remarks())
                .singleElement()
                .asString()
                .startsWith("scripted: handled with status 200, then ")
                .contains(broken == BrokenAnswer.HALF ? "cut off" : "garbage");
    }

    @ParameterizedTest
    @EnumSource(BrokenAnswer.class)
    @DisplayName("to a request that is refused has the refusal's status and type")
    void keepsARefusal(BrokenAnswer broken) throws IOException {
        // Given
        simulator.failNext(1, broken);

        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            // When
            String head = put(connection, new JsonObject()).readHead();

            // Then
            assertThat(head).startsWith("HTTP/1.1 400 ").contains("InvalidRequestException");
        }
        assertThat(simulator.contacts()).isEmpty();
    }

    private static RawConnection put(RawConnection connection, JsonObject request) throws IOException {
        String body = request.encode();
        return connection.send("PUT /contact/outbound-chat HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    private static int length(String head) {
        Matcher matcher = LENGTH.matcher(head);
        assertThat(matcher.find()).as("a Content-Length in %s", head).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private String requestId(int request) {
        return simulator.requests().get(request).requestId();
    }

    private String onlyContact() {
        assertThat(simulator.contacts()).hasSize(1);
        return simulator.contacts().get(0).contactId();
    }
}
