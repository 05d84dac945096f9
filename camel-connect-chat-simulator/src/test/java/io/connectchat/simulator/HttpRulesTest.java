package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Requests that break a rule of HTTP")
class HttpRulesTest {
    private final ConnectSimulator simulator = Unsigned.builder().start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    static Stream<Named<String>> broken() {
        return Stream.of(
                Named.of("no Host", "GET /_simulator/status HTTP/1.1\r\n\r\n"),
                Named.of("no Host, the API", "PUT /contact/outbound-chat HTTP/1.1\r\nContent-Length: 0\r\n\r\n"),
                Named.of("two hosts", "GET /_simulator/status HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n"),
                Named.of("two other hosts", "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"),
                Named.of("two hosts in HTTP/1.0", "GET /health HTTP/1.0\r\nHost: localhost\r\nHost: x\r\n\r\n"),
                Named.of("a Host that is none", "GET /_simulator/status HTTP/1.1\r\nHost: a b\r\n\r\n"),
                Named.of("CONNECT", "CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                Named.of("OPTIONS of the server", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                Named.of("a target that is no path", "GET contacts HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                Named.of("gzip", put("Transfer-Encoding: gzip")),
                Named.of("gzip in chunks", put("Transfer-Encoding: gzip, chunked")),
                Named.of("chunks twice", put("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked")),
                Named.of("chunks in HTTP/1.0", put("Transfer-Encoding: chunked").replace("HTTP/1.1", "HTTP/1.0")),
                Named.of("%zz in a path", "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                Named.of("%zz in the API's path", "GET /contacts/a/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                Named.of("a percent at the end", "GET /_simulator/contacts/% HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                Named.of("one digit", "GET /_simulator/contacts?limit=%1 HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                Named.of("%zz in a query", "GET /_simulator/contacts?limit=%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                Named.of(
                        "%zz in the API's query",
                        "GET /contact/associated/i?contactId=%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }

    private static String put(String header) {
        return "PUT /contact/outbound-chat HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked\r\nContent-Length: 3", "Transfer-Encoding: chunked"})
    @DisplayName(
            "by a Content-Length beside Transfer-Encoding are read by the latter, and the connection ends after them")
    void endTheConnection(String headers) throws IOException {
        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            assertThat(connection.send(put(headers)).readToTheEnd())
                    .startsWith("HTTP/1.1 400 ")
                    .contains("Connection: close", "SourceEndpoint is required");
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    @DisplayName("are answered as AWS answers errors, with what is wrong")
    void areRefused(String request) throws IOException {
        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            // When
            String head = connection.send(request).readHead();

            // Then
            assertThat(head)
                    .startsWith("HTTP/1.")
                    .contains(" 400 ", "x-amzn-ErrorType: SerializationException", "Content-Type: application/json")
                    .contains("x-amzn-RequestId: ", "Date: ");
        }
        assertThat(simulator.contacts()).isEmpty();
        assertThat(caller.start(ChatRequests.valid()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("are told what to mend, and nothing of a query is quoted")
    void areTold() {
        assertThat(raw("GET /_simulator/contacts?destination=%zz15550100 HTTP/1.1\r\nHost: localhost\r\n"))
                .contains("percent", "two hexadecimal digits")
                .doesNotContain("15550100", "zz");
        assertThat(raw("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n")).contains("one Host header");
        assertThat(raw("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n")).contains("must begin with a slash");
    }

    private String raw(String head) {
        try (RawConnection connection = new RawConnection(simulator.endpoint())) {
            return connection.send(head + "Connection: close\r\n\r\n").readToTheEnd();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"PUT, /_simulator/faults", "PUT, /_simulator/answers", "POST, /_simulator/contacts/x/messages"})
    @DisplayName("A script of more than 1 MiB is refused as a request is")
    void limitsScripts(String method, String path) {
        Reply reply = caller.send(method, path, new byte[20 << 20]);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.errorType()).isEqualTo("RequestEntityTooLargeException");
        assertThat(reply.message()).contains("1048576 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/health",
                "/_simulator/status",
                "/_simulator/contacts",
                "/_simulator/contacts?limit=5",
                "/_simulator/requests",
                "/_simulator/faults",
                "/_simulator/answers",
                "/_simulator/page/page.js"
            })
    @DisplayName("HEAD is answered as GET is, but for the body")
    void answersHead(String path) throws IOException {
        String rest = path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (RawConnection head = new RawConnection(simulator.endpoint());
                RawConnection get = new RawConnection(simulator.endpoint())) {
            // When
            String answer = head.send("HEAD " + rest).readToTheEnd();

            // Then
            assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n").containsIgnoringCase("Content-Type: ");
            assertThat(get.send("GET " + rest).readToTheEnd()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    @DisplayName("HEAD of an operation is none of AWS's")
    void knowsNoHeadOfOperations() throws IOException {
        assertThat(raw("HEAD /contacts/a/b HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 404 ")
                .contains("UnknownOperationException");
    }

    @Test
    @DisplayName("/health tells that it serves")
    void isHealthy() {
        assertThat(caller.send("GET", "/health", "").json()).isEqualTo(new JsonObject().put("status", "UP"));
    }
}
