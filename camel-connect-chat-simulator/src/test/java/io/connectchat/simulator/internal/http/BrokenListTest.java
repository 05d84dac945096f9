package io.connectchat.simulator.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A list of which one item can't be shown")
class BrokenListTest {
    private static JsonObject show(int item, int bad) {
        if (item == bad) {
            throw new IllegalStateException("a test breaks item " + item);
        }
        return new JsonObject().put("item", item);
    }

    @ParameterizedTest
    @CsvSource({"2000, HTTP/1.1 200 OK", "0, HTTP/1.1 500 Internal Server Error"})
    @DisplayName("ends: with an error before its head is sent, by the end of the connection after it")
    void ends(int bad, String status) throws IOException {
        SimulatorServer server = SimulatorServer.start("127.0.0.1", 0, vertx -> {
            Router router = Router.router(vertx);
            router.route()
                    .failureHandler(Failures::answer)
                    .handler(context -> JsonArrayResponse.send(
                            IntStream.range(0, 5000).boxed().toList(), item -> show(item, bad), context));
            return router;
        });
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            // A list without end fails the test instead of stopping it.
            socket.setSoTimeout(10_000);

            // When
            String connection = bad == 0 ? "close" : "keep-alive";
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: " + connection + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            // Then
            assertThat(answer).startsWith(status + "\r\n").doesNotContain("{\"item\":" + bad + "}");
            if (bad > 0) {
                assertThat(answer).contains("{\"item\":" + (bad - 100) + "}").doesNotContain("\r\n0\r\n\r\n");
            }
        } finally {
            server.stop();
        }
    }
}
