package io.connectchat.examples.yaml;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.SimulatedError;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        routes = Routes.start(
                "http",
                simulator,
                Map.of(
                        "camel.server.enabled",
                        "true",
                        "camel.server.host",
                        "127.0.0.1",
                        "camel.server.port",
                        "" + port));
    }

    @AfterEach
    void stop() {
        routes.close();
        simulator.close();
    }

    private HttpResponse<String> post(String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/chats"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
        assertThat(failed.body()).isEqualTo("The chat could not be started");
        assertThat(simulator.contacts()).isEmpty();
    }
}
