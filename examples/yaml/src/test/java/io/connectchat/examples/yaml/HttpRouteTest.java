package io.connectchat.examples.yaml;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.SimulatedError;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
@DisplayName("http.camel.yaml")
class HttpRouteTest {
    private static final String CHAT =
            "{\"DestinationEndpoint\": \"+15550100\", \"InitialSystemMessage\": {\"Content\": \"Your table is ready.\"}}";

    private final ConnectSimulator simulator = ConnectSimulator.builder().start();
    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // before each test
    private Routes routes;

    private int port;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        routes = start(Map.of());
    }

    private Routes start(Map<String, String> more) throws Exception {
        Map<String, String> properties = new HashMap<>(more);
        properties.put("camel.server.enabled", "true");
        properties.put("camel.server.host", "127.0.0.1");
        properties.put("camel.server.port", "" + port);
        return Routes.start("http", simulator, properties);
    }

    @AfterEach
    void stop() {
        routes.close();
        simulator.close();
    }

    private HttpResponse<String> post(String body, String... headers) throws Exception {
        return http.send(request(body, headers), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/chats"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    @Test
    @DisplayName("answers 202 and the contact's id")
    void accepted() throws Exception {
        // When
        HttpResponse<String> answer = post(CHAT);

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body())
                .isEqualTo("{\"contactId\": \"" + simulator.contacts().get(0).contactId() + "\"}");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(simulator).startedChatTo("+15550100").withMessage("Your table is ready.");
    }

    @Test
    @DisplayName("answers 400 and all that is wrong, and nothing of the customer")
    void wrong() throws Exception {
        // When
        HttpResponse<String> answer = post(CHAT.replace("+15550100", "5550100").replace("}}", "}, \"Typo\": 1}"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("DestinationEndpoint.Address", "unknown member")
                .doesNotContain("5550100", "table");
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"InstanceId\": \"other\"",
                "\"ContactFlowId\": \"other\"",
                "\"ClientToken\": \"mine\"",
                "\"SegmentAttributes\": {\"connect:Subtype\": {\"ValueString\": \"connect:WhatsApp\"}}"
            })
    @DisplayName("refuses a body that says what the route decides")
    void pinned(String member) throws Exception {
        assertThat(post(CHAT.replace("{\"Dest", "{" + member + ", \"Dest")).statusCode())
                .isEqualTo(400);
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    @DisplayName("takes nothing from a caller's headers")
    void headers() throws Exception {
        // When
        HttpResponse<String> answer = post(
                CHAT,
                "CamelAwsConnectChatDestinationEndpoint",
                "+15550199",
                "camelawsconnectchatattributes",
                "{\"vip\": \"yes\"}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(simulator).startedChatTo("+15550100");
        assertThat(simulator.contacts().get(0).json()).doesNotContain("vip");
    }

    @Test
    @DisplayName("says to a caller beyond the ten who wait when it would be its turn")
    void followsTheQueue() throws Exception {
        // Given: a chat a minute
        routes.close();
        routes = start(Map.of(
                "camel.component.aws-connect-chat.requestsPerSecond",
                "0.0166667",
                "camel.component.aws-connect-chat.burst",
                "1",
                "camel.main.shutdownTimeout",
                "1"));
        assertThat(post(CHAT).statusCode()).isEqualTo(202);
        for (int i = 0; i < 10; i++) {
            http.sendAsync(request(CHAT), HttpResponse.BodyHandlers.discarding());
        }
        ConnectChatComponent component = routes.context().getComponent("aws-connect-chat", ConnectChatComponent.class);
        await().until(() -> component.getWaiting() == 10);

        // When
        HttpResponse<String> oneMore = post(CHAT);

        // Then
        assertThat(oneMore.statusCode()).isEqualTo(429);
        assertThat(oneMore.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(10 * 60, 11 * 60 + 2));
    }

    @Test
    @DisplayName("says when to come again: in a minute where chats must end first, and soon where AWS failed")
    void comeAgain() throws Exception {
        // When
        simulator.failNext(1, SimulatedError.LIMIT_EXCEEDED);
        HttpResponse<String> full = post(CHAT);
        simulator.failNext(4, SimulatedError.INTERNAL_SERVICE);
        HttpResponse<String> failed = post(CHAT);

        // Then
        assertThat(full.statusCode()).isEqualTo(429);
        assertThat(full.headers().firstValue("Retry-After")).contains("60");
        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    @DisplayName("answers 429 where AWS takes no more, and 503 where it fails")
    void throttled() throws Exception {
        // Given: as many as the SDK tries
        simulator.failNext(4, SimulatedError.THROTTLING);

        // When
        HttpResponse<String> throttled = post(CHAT);
        simulator.failNext(1, SimulatedError.ACCESS_DENIED);
        HttpResponse<String> failed = post(CHAT);

        // Then
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("Retry-After")).contains("1");
        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.headers().firstValue("Retry-After")).isEmpty();
        assertThat(failed.body()).isEqualTo("The chat could not be started");
        assertThat(simulator.contacts()).isEmpty();
    }
}
