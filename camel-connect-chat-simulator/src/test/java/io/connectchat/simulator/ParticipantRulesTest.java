package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the SDK would not send. */
@DisplayName("The rules of the participant service")
class ParticipantRulesTest {
    private static final String TYPING = "application/vnd.amazonaws.connect.event.typing";

    private final ParticipantScene scene = new ParticipantScene();
    private String participantToken;
    private String connectionToken;

    @BeforeEach
    void join() {
        participantToken = scene.chat().participantToken();
        connectionToken = scene.join(participantToken);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Reply post(String path, String body, String bearer) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        scene.simulator.endpoint().resolve("/participant/" + path))
                .POST(BodyPublishers.ofString(body));
        if (bearer != null) {
            request.header("x-amz-bearer", bearer);
        }
        HttpResponse<String> response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("x-amzn-ErrorType").orElse(""),
                response.headers().firstValue("x-amzn-RequestId").orElse(""),
                response.body());
    }

    static Stream<Arguments> broken() {
        String message = "'ContentType':'text/plain','Content':'Hi'";
        return Stream.of(
                Arguments.of("connection", "{}", "Type is required, unless ConnectParticipant is true"),
                Arguments.of("connection", "{'Type':[]}", "Type must hold at least 1 type"),
                Arguments.of("connection", "{'Type':['PHONE']}", "Type[0] must be WEBSOCKET or"),
                Arguments.of("connection", "{'Type':['WEBRTC_CONNECTION']}", "the simulator has no calls"),
                Arguments.of("message", "{'Content':'Hi'}", "ContentType is required"),
                Arguments.of("message", "{'ContentType':'text/plain'}", "Content is required"),
                Arguments.of(
                        "message", "{'ContentType':'text/html','Content':'Hi'}", "ContentType must be text/plain or"),
                Arguments.of("message", "{'ContentType':'text/plain','Content':''}", "Content must be 1 to 16384"),
                Arguments.of(
                        "message",
                        "{'ContentType':'text/plain','Content':'" + "x".repeat(16_385) + "'}",
                        "Content must be 1 to 16384"),
                Arguments.of(
                        "message",
                        "{'ContentType':'text/plain','Content':'" + "é".repeat(8_193) + "'}",
                        "Content must have at most 16384 bytes"),
                Arguments.of(
                        "message",
                        "{" + message + ",'ClientToken':'" + "t".repeat(501) + "'}",
                        "ClientToken must be at most 500"),
                Arguments.of("message", "{" + message + ",'Contents':1}", "Contents is no member"),
                Arguments.of("event", "{'ContentType':'text/plain'}", "ContentType must be application/vnd"),
                Arguments.of(
                        "event",
                        "{'ContentType':'application/vnd.amazonaws.connect.event.message.read'}",
                        "Content must be JSON that names a message"),
                Arguments.of("transcript", "{'MaxResults':101}", "MaxResults must be 0 to 100"),
                Arguments.of("transcript", "{'ScanDirection':'UP'}", "ScanDirection must be FORWARD or BACKWARD"),
                Arguments.of("transcript", "{'SortOrder':'UP'}", "SortOrder must be DESCENDING or ASCENDING"),
                Arguments.of(
                        "transcript",
                        "{'StartPosition':{'AbsoluteTime':'noon'}}",
                        "StartPosition.AbsoluteTime must be"),
                Arguments.of(
                        "transcript",
                        "{'StartPosition':{'Id':'a','MostRecent':1}}",
                        "StartPosition must have one of Id, AbsoluteTime and MostRecent"),
                Arguments.of("transcript", "{'StartPosition':{'Id':'a'}}", "names no item of this chat"),
                Arguments.of("transcript", "{'NextToken':'a'}", "names no item of this chat"),
                Arguments.of("disconnect", "{'Reason':'x'}", "Reason is no member"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("broken")
    @DisplayName("refuse with 400 ValidationException, and say what is wrong")
    void refuse(String path, String body, String message) throws Exception {
        // When
        Reply reply =
                post(path, body.replace('\'', '"'), path.equals("connection") ? participantToken : connectionToken);

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorType()).isEqualTo("ValidationException");
        assertThat(reply.message()).contains(message);
        assertThat(reply.requestId()).isNotEmpty();
        assertThat(scene.simulator.contacts().get(0).replies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "connection, ParticipantToken",
        "message, ConnectionToken",
        "event, ConnectionToken",
        "transcript, ConnectionToken",
        "disconnect, ConnectionToken"
    })
    @DisplayName("want the token in the header X-Amz-Bearer, not in the body")
    void wantTheHeader(String path, String member) throws Exception {
        JsonObject body = new JsonObject().put(member, connectionToken);

        assertThat(post(path, body.encode(), null).message()).contains(member + " is required");
        assertThat(post(path, body.encode(), "").message()).contains(member);
        assertThat(post(path, body.encode(), "x".repeat(1001)).message())
                .contains(member + " must be 1 to 1000 characters long");
    }

    @ParameterizedTest
    @CsvSource({"{\"ContentType\":1}", "no JSON", "[]"})
    @DisplayName("refuse what can't be read with SerializationException")
    void refuseWhatCantBeRead(String body) throws Exception {
        assertThat(post("message", body, connectionToken).errorType()).isEqualTo("SerializationException");
        assertThat(post("connection", "{\"ConnectParticipant\":\"yes\"}", participantToken)
                        .message())
                .contains("ConnectParticipant must be true or false");
    }

    @Test
    @DisplayName("ask for no signature, and look at none")
    void askForNoSignature() throws Exception {
        String body = "{\"ContentType\":\"" + TYPING + "\"}";

        assertThat(post("event", body, connectionToken).status()).isEqualTo(200);
        HttpRequest signed = HttpRequest.newBuilder(scene.simulator.endpoint().resolve("/participant/event"))
                .header("X-Amz-Bearer", connectionToken)
                .header("Authorization", "AWS4-HMAC-SHA256 whatever")
                .POST(BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(signed, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("that are the simulator's own are left out by a lenient one")
    void lenient() throws Exception {
        try (ParticipantScene lenient = new ParticipantScene(settings -> settings.strict(false))) {
            String token = lenient.join(lenient.chat().participantToken());

            lenient.client.sendEvent(
                    r -> r.connectionToken(token).contentType("application/vnd.amazonaws.connect.event.message.read"));

            assertThat(lenient.simulator.requests().get(2).status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("keep a message within what its channel carries")
    void keepWithinTheChannel() throws Exception {
        String id = scene.caller.start();
        String agent = scene.join(scene.simulator.agentToken(id, "Grace"));

        scene.say(agent, "x".repeat(1024));
        Reply tooLong = post(
                "message", ChatRequests.message("text/plain", "x".repeat(1025)).encode(), agent);

        assertThat(tooLong.errorType()).isEqualTo("ValidationException");
        assertThat(tooLong.message()).contains("Content must be at most 1024 characters long on SMS");
    }

    @Test
    @DisplayName("have a name of their own for a fault of the service itself")
    void admitFaults() throws Exception {
        // Given: once it is armed, the second look at the clock, where the request is handled, fails
        AtomicInteger looks = new AtomicInteger(Integer.MIN_VALUE);
        InstantSource broken = () -> {
            if (looks.incrementAndGet() == 2) {
                throw new IllegalStateException("a test breaks the clock");
            }
            return Instant.EPOCH;
        };
        try (ConnectSimulator failing = Unsigned.builder().clock(broken).start()) {
            HttpCaller caller = new HttpCaller(failing);
            String contactId = caller.start(ChatRequests.valid()).contactId();
            assertThat(failing.agentToken(contactId, "Grace")).isNotEmpty();
            looks.set(0);

            // When
            HttpRequest request = HttpRequest.newBuilder(failing.endpoint().resolve("/participant/event"))
                    .header("X-Amz-Bearer", "token")
                    .POST(BodyPublishers.ofString("{\"ContentType\":\"" + TYPING + "\"}"))
                    .build();
            HttpResponse<String> failed = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

            // Then
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.headers().firstValue("x-amzn-ErrorType")).hasValue("InternalServerException");
            assertThat(failing.requests().get(1).errorType()).isEqualTo("InternalServerException");
        }
    }
}
