package io.connectchat.examples.quarkus;

import static io.connectchat.examples.quarkus.Caller.CHAT;
import static io.connectchat.examples.quarkus.Caller.json;
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
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestSimulator.class)
@DisplayName("POST /chats")
class ChatsTest {
    private ConnectSimulator simulator;

    @TestHTTPResource("/chats")
    private URI chats;

    private Caller caller;

    @BeforeEach
    void reset() {
        simulator.reset();
        caller = new Caller(chats);
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
        assertThat(response.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("camel"));
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
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
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
        // Given: twenty, as application.properties has it
        simulator.failNext(20, new SlowAnswer(Duration.ofSeconds(5)));
        List<CompletableFuture<HttpResponse<String>>> first =
                IntStream.range(0, 20).mapToObj(i -> caller.postAsync(CHAT)).toList();
        await().until(() -> simulator.requests().size() == 20);

        // When
        HttpResponse<String> oneMore = caller.post(CHAT);

        // Then
        assertThat(oneMore.statusCode()).as(oneMore.body()).isEqualTo(429);
        assertThat(oneMore.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(first).allSatisfy(answer -> assertThat(answer)
                .succeedsWithin(Duration.ofSeconds(20))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(202));
        assertThat(simulator.requests()).hasSize(20);
    }

    @Test
    @DisplayName("is the only method, and takes JSON alone")
    void takesPostsAlone() throws Exception {
        assertThat(caller.get().statusCode()).isEqualTo(405);
        assertThat(caller.postAs("text/plain", CHAT).statusCode()).isEqualTo(415);
        assertThat(simulator.requests()).isEmpty();
    }
}
