package io.connectchat.camel.monitoring;

import static io.connectchat.camel.support.ChatRouteTestSupport.CUSTOMER;
import static io.connectchat.camel.support.ChatRouteTestSupport.ENDPOINT;
import static io.connectchat.camel.support.ChatRouteTestSupport.INSTANCE;
import static io.connectchat.camel.support.ChatRouteTestSupport.SECRET;
import static io.connectchat.camel.support.ChatRouteTestSupport.simulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.SlowAnswer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Camel Main's management server")
class DevConsoleTest {
    private static final String CONSOLE = page("curl").replaceAll("curl http://[^/]*|\n", "");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConnectSimulator simulator = simulator().start();
    private final Main main = new Main();
    private int port;

    @SuppressWarnings("NullAway.Init")
    private ProducerTemplate template;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String component = "camel.component.aws-connect-chat.";
        Properties ofPage = new Properties();
        ofPage.load(new StringReader(page("console")));
        ofPage.forEach((name, value) -> main.addInitialProperty((String) name, (String) value));
        main.addInitialProperty("camel.management.host", "127.0.0.1");
        main.addInitialProperty("camel.management.port", String.valueOf(port));
        main.addInitialProperty("camel.management.health-check-enabled", "true");
        main.addInitialProperty("camel.health.exposure-level", "full");
        main.addInitialProperty(component + "region", "eu-west-2");
        main.addInitialProperty(component + "access-key", "test");
        main.addInitialProperty(component + "secret-key", SECRET);
        main.addInitialProperty(component + "override-endpoint", "true");
        main.addInitialProperty(
                component + "uri-endpoint-override", simulator.endpoint().toString());
        main.addInitialProperty(component + "max-attempts", "1");
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:chats").to(ENDPOINT + "&requestsPerSecond=50&burst=60");
                from("direct:each").toD(ENDPOINT + "&maxConcurrency=7&destinationEndpoint=${header.number}");
            }
        });
        main.start();
        template = main.getCamelTemplate();
    }

    /** A block of docs/monitoring.md. */
    private static String page(String block) {
        try {
            String page = Files.readString(Path.of("..", "docs", "monitoring.md"));
            int begin = page.indexOf("```", page.indexOf("<!-- " + block + " -->"));
            return page.substring(page.indexOf('\n', begin), page.indexOf("\n```", begin) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() {
        main.stop();
        simulator.close();
    }

    @Test
    @DisplayName("shows each client, who uses it, and its quotas, as JSON")
    void clients() throws Exception {
        // When
        chat("direct:chats");
        template.requestBodyAndHeader("direct:each", "Hello", "number", CUSTOMER);

        // Then
        JsonNode clients = console().get("clients");
        assertThat(clients).hasSize(2);
        JsonNode client = clients.get(0).get("maxConcurrency").asInt() == 50 ? clients.get(0) : clients.get(1);
        assertThat(client.get("region").asText()).isEqualTo("eu-west-2");
        assertThat(client.get("endpoint").asText())
                .isEqualTo(simulator.endpoint().getAuthority());
        assertThat(client.get("usedBy")).hasToString("[\"aws-connect-chat://" + INSTANCE + "\"]");
        assertThat(client.get("connections").asInt()).isZero();
        JsonNode pace = client.get("paces").get(0);
        assertThat(pace.get("operation").asText()).isEqualTo("StartOutboundChatContact");
        assertThat(pace.get("requestsPerSecond").asDouble()).isEqualTo(50);
        assertThat(pace.get("burst").asInt()).isEqualTo(60);
        assertThat(pace.get("tokens").asInt()).isPositive();
        assertThat(get(CONSOLE, "application/json").body()).doesNotContain(CUSTOMER, CUSTOMER.substring(1), SECRET);
    }

    @Test
    @DisplayName("shows what is in flight")
    void inFlight() throws Exception {
        // Given
        simulator.failNext(1, new SlowAnswer(Duration.ofSeconds(3)));

        // When
        Future<Exchange> call = template.asyncSend("direct:chats", sent -> sent.getMessage()
                .setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));

        // Then
        await().until(() -> console().get("clients").get(0).get("connections").asInt() == 1
                && console().get("clients").get(0).get("inFlight").asInt() == 1);
        assertThat(call.get().getException()).isNull();
        await().until(() -> console().get("clients").get(0).get("inFlight").asInt() == 0);
    }

    @Test
    @DisplayName("shows the last ten errors, the newest first, and nothing of their messages")
    void errors() throws Exception {
        // Given
        simulator.failNext(1, SimulatedError.LIMIT_EXCEEDED);
        for (int i = 0; i < 11; i++) {
            chat("direct:chats");
            simulator.failNext(1, SimulatedError.THROTTLING);
        }
        Exchange last = template.send("direct:chats", sent -> sent.getMessage()
                .setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, "no number"));

        // When
        JsonNode errors = console().get("lastErrors");

        // Then
        assertThat(last.getException()).isNotNull();
        assertThat(errors).hasSize(10);
        assertThat(errors.get(0).get("outcome").asText()).isEqualTo("violation");
        assertThat(errors.get(0).get("error").asText()).isEqualTo("InvalidChatRequestException");
        List<String> requests = new ArrayList<>();
        simulator.requests().stream().map(RecordedRequest::requestId).forEach(id -> requests.add(0, id));
        for (int i = 1; i < 10; i++) {
            JsonNode error = errors.get(i);
            assertThat(error.get("operation").asText()).isEqualTo("StartOutboundChatContact");
            assertThat(error.get("outcome").asText()).isEqualTo("throttled");
            assertThat(error.get("error").asText()).isEqualTo("ThrottlingException");
            assertThat(error.get("requestId").asText()).isEqualTo(requests.get(i - 1));
        }
        assertThat(errors.toString()).doesNotContain("no number", CUSTOMER);
    }

    @Test
    @DisplayName("shows the same as text")
    void text() throws Exception {
        // Given
        simulator.failNext(1, SimulatedError.LIMIT_EXCEEDED);
        chat("direct:chats");

        // When
        String text = get(CONSOLE, "text/plain").body();

        // Then
        assertThat(text.lines().map(String::strip))
                .contains(
                        "aws-connect-chat:",
                        "region: eu-west-2",
                        "- aws-connect-chat://" + INSTANCE,
                        "operation: StartOutboundChatContact",
                        "requestsPerSecond: 50.0",
                        "outcome: limit",
                        "error: LimitExceededException");
    }

    @Test
    @DisplayName("shows the client's readiness")
    void health() throws Exception {
        // When
        HttpResponse<String> ready = get("/observe/health/ready", "application/json");

        // Then
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("aws-connect-chat");
    }

    private void chat(String uri) {
        template.send(uri, sent -> {
            sent.getMessage().setBody("Hello");
            sent.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
        });
    }

    private JsonNode console() throws IOException, InterruptedException {
        JsonNode root =
                new ObjectMapper().readTree(get(CONSOLE, "application/json").body());
        return root.at("/aws-connect-chat/components/aws-connect-chat");
    }

    private HttpResponse<String> get(String path, String type) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", type)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
