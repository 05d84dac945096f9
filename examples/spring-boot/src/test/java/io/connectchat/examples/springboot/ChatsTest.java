package io.connectchat.examples.springboot;

import static io.connectchat.examples.springboot.Caller.json;
import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.SlowAnswer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("POST /chats")
class ChatsTest {
    private static final String CHAT =
            "{\"DestinationEndpoint\": \"+15550100\", \"InitialSystemMessage\": {\"Content\": \"Your table is ready.\"}}";

    private static ConnectSimulator simulator;
    private static ConfigurableApplicationContext application;
    private static Caller caller;

    @BeforeAll
    static void start() {
        simulator = ConnectSimulator.builder().start();
        application = application(Map.of());
        caller = callerOf(application);
    }

    private static ConfigurableApplicationContext application(Map<String, Object> more) {
        Map<String, Object> properties = new LinkedHashMap<>(simulator.camelProperties());
        properties.put("server.port", 0);
        properties.put("camel.component.aws-connect-chat.use-default-credentials-provider", false);
        properties.put("camel.component.aws-connect-chat.requests-per-second", 1000);
        properties.put("camel.component.aws-connect-chat.burst", 1000);
        properties.put("camel.component.aws-connect-chat.max-attempts", 1);
        properties.putAll(more);
        return new SpringApplicationBuilder(ChatsApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .run(properties.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    private static Caller callerOf(ConfigurableApplicationContext running) {
        int port = ((ServletWebServerApplicationContext) running).getWebServer().getPort();
        return new Caller(URI.create("http://127.0.0.1:" + port));
    }

    @AfterAll
    static void stop() {
        application.close();
        simulator.close();
    }

    @BeforeEach
    void reset() {
        simulator.reset();
    }

    @Test
    @DisplayName("starts a chat, and answers 202 with its id")
    void startsAChat() throws Exception {
        // When
        HttpResponse<String> response = caller.post(CHAT);

        // Then
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(simulator).startedChatTo("+15550100").withMessage("Your table is ready.");
        assertThat(json(response).get("contactId").asText())
                .isEqualTo(simulator.contacts().get(0).contactId());
        assertThat(response.headers().map().keySet()).noneMatch(name -> name.startsWith("camel"));
        assertThat(simulator.requests().get(0).headers().get("User-Agent")).contains("app/chats");
    }

    @Test
    @DisplayName("answers 400 to a wrong request, with all that is wrong and nothing of the customer")
    void listsViolations() throws Exception {
        // When
        HttpResponse<String> response = caller.post(
                "{\"DestinationEndpoint\": \"0800 123\", \"ChatDurationInMinutes\": 5, \"InitialSystemMessage\": {\"Content\": \"Secret\"}}");

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = json(response);
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("violations"))
                .extracting(violation -> violation.get("member").asText())
                .containsOnly("DestinationEndpoint.Address", "ChatDurationInMinutes");
        assertThat(problem.get("violations"))
                .allSatisfy(violation ->
                        assertThat(violation.get("remedy").asText()).isNotEmpty());
        assertThat(response.body()).doesNotContain("0800", "Secret");
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "{}", "\"text\""})
    @DisplayName("answers 400 to what is no request")
    void refusesRubbish(String body) throws Exception {
        assertThat(caller.post(body).statusCode()).isEqualTo(400);
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"InstanceId\": \"other\"",
                "\"ContactFlowId\": \"other\"",
                "\"ClientToken\": \"theirs\"",
                "\"SourceEndpoint\": \"arn:aws:connect:eu-central-1:123456789012:phone-number/other\"",
                "\"SegmentAttributes\": {\"connect:Subtype\": {\"ValueString\": \"connect:WhatsApp\"}}",
                "\"DestinationEndpoint\": \"+33155501000\""
            })
    @DisplayName("is bent by no member of the body")
    void isNotBentByTheBody(String member) throws Exception {
        // Given
        ObjectNode body = (ObjectNode) new ObjectMapper().readTree(CHAT);
        body.setAll((ObjectNode) new ObjectMapper().readTree("{" + member + "}"));

        // When
        HttpResponse<String> response = caller.post(body.toString());

        // Then
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CamelAwsConnectChatDestinationEndpoint, +15559999",
        "camelawsconnectchatdestinationendpoint, +15559999",
        "CamelAwsConnectChatContent, Something else",
        "CamelAwsConnectChatClientToken, theirs",
        "CamelAwsConnectChatInstanceId, other",
        "DestinationEndpoint, +15559999"
    })
    @DisplayName("is bent by no header")
    void isNotBentByHeaders(String header, String value) throws Exception {
        // When
        HttpResponse<String> response = caller.post(CHAT, header, value);

        // Then
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(simulator).startedChatTo("+15550100").withMessage("Your table is ready.");
        assertThat(simulator.contacts().get(0).instanceId()).isEqualTo("my-instance");
        assertThat(simulator.contacts().get(0).clientToken()).isNotEqualTo("theirs");
    }

    @ParameterizedTest
    @CsvSource({"THROTTLING, 1", "LIMIT_EXCEEDED, 60"})
    @DisplayName("answers 429 where Amazon Connect takes no more, and says when to come again")
    void tellsToWait(SimulatedError error, String seconds) throws Exception {
        // Given
        simulator.failNext(1, error);

        // When
        HttpResponse<String> response = caller.post(CHAT);

        // Then
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).hasValue(seconds);
        assertThat(json(response).get("errorCode").asText()).isEqualTo(error.type());
    }

    @Test
    @DisplayName("tells faults that may pass from those that won't")
    void tellsFaultsApart() throws Exception {
        // When
        simulator.failNext(1, SimulatedError.INTERNAL_SERVICE);
        HttpResponse<String> mayPass = caller.post(CHAT);
        simulator.failNext(1, ConnectionDrop.BEFORE_ACCEPTANCE);
        HttpResponse<String> dropped = caller.post(CHAT);
        simulator.failNext(1, SimulatedError.ACCESS_DENIED);
        HttpResponse<String> stays = caller.post(CHAT);

        // Then
        assertThat(mayPass.statusCode()).isEqualTo(503);
        assertThat(mayPass.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(dropped.statusCode()).isEqualTo(503);
        assertThat(stays.statusCode()).isEqualTo(502);
        assertThat(json(stays).get("errorCode").asText()).isEqualTo("AccessDeniedException");
        assertThat(mayPass.body() + dropped.body() + stays.body()).doesNotContain("+15550100", "Your table");
    }

    @Test
    @DisplayName("answers 429 at once where as many callers wait as may, and sends nothing for this one")
    void bounds() throws Exception {
        try (ConfigurableApplicationContext small =
                application(Map.of("camel.component.aws-connect-chat.max-in-flight", 1))) {
            // Given
            Caller hasty = callerOf(small);
            simulator.failNext(1, new SlowAnswer(Duration.ofSeconds(3)));
            CompletableFuture<HttpResponse<String>> first = hasty.postAsync(CHAT);
            await().until(() -> simulator.requests().size() == 1);

            // When
            HttpResponse<String> second = hasty.post(CHAT);

            // Then
            assertThat(second.statusCode()).as(second.body()).isEqualTo(429);
            assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(first)
                    .succeedsWithin(Duration.ofSeconds(20))
                    .extracting(HttpResponse::statusCode)
                    .isEqualTo(202);
            assertThat(simulator.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    @DisplayName("says to a caller beyond those who wait when it would be its turn, by how many there are")
    void followsTheQueue(int waiting) throws Exception {
        // Given: a chat a minute; the first caller takes the turn there is, and as many wait as may
        try (ConfigurableApplicationContext slow = application(Map.of(
                "camel.component.aws-connect-chat.requests-per-second", 1 / 60.0,
                "camel.component.aws-connect-chat.burst", 1,
                "camel.component.aws-connect-chat.max-in-flight", waiting,
                "camel.main.shutdown-timeout", 1,
                "server.shutdown", "immediate"))) {
            Caller hasty = callerOf(slow);
            assertThat(hasty.post(CHAT).statusCode()).isEqualTo(202);
            for (int i = 0; i < waiting; i++) {
                hasty.postAsync(CHAT);
            }
            await().until(() -> json(hasty.get("/actuator/metrics/aws.connect.chat.waiting"))
                            .at("/measurements/0/value")
                            .asInt()
                    == waiting);

            // When
            HttpResponse<String> oneMore = hasty.post(CHAT);

            // Then: a minute for each of them, and up to one until the next turn
            assertThat(oneMore.statusCode()).isEqualTo(429);
            assertThat(oneMore.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(seconds ->
                            assertThat(Integer.parseInt(seconds)).isBetween(waiting * 60, (waiting + 1) * 60 + 2));
            assertThat(simulator.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("is the only method, and takes JSON alone")
    void takesPostsAlone() throws Exception {
        assertThat(caller.get("/chats").statusCode()).isEqualTo(405);
    }

    @Test
    @DisplayName("has health and metrics at the actuator")
    void isWatched() throws Exception {
        caller.post(CHAT);
        JsonNode health = json(caller.get("/actuator/health"));
        assertThat(health.get("status").asText()).isEqualTo("UP");
        assertThat(health.get("components").has("camelHealth")).isTrue();
        HttpResponse<String> metric = caller.get("/actuator/metrics/camel.exchanges.succeeded?tag=routeId:chats");
        assertThat(metric.statusCode()).isEqualTo(200);
        assertThat(json(metric).get("measurements").get(0).get("value").asDouble())
                .isPositive();
    }
}
