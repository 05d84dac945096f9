package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bodies that are no request at all")
class HostileBodyTest {
    private static final int ONE_MEBIBYTE = 1 << 20;

    private final ConnectSimulator simulator = Unsigned.builder().start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "[]",
                "null",
                "\"text\"",
                "{",
                "{\"InstanceId\": \"a\"",
                "{\"InstanceId\": }",
                "{'InstanceId': 'a'}",
                "{\"InstanceId\": 01}",
                "{} {}",
                "{}]",
                "{\"InstanceId\": \"a\", \"InstanceId\": \"b\"}",
                "{\"Attributes\": {\"a\": \"1\", \"a\": \"2\"}}"
            })
    @DisplayName("What is not one JSON object, each name in it once, is a SerializationException")
    void refusesMalformedJson(String body) {
        // When
        Reply reply = caller.startRaw(body);

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorType()).isEqualTo("SerializationException");
        assertThat(reply.message()).startsWith("The body ");
    }

    @Test
    @DisplayName("The message of a syntax error says where, and quotes nothing of the body")
    void quotesNothing() {
        // When
        Reply reply = caller.startRaw("{\"InstanceId\": secret}");

        // Then
        assertThat(reply.message()).contains("line 1, column ").doesNotContain("secret");
    }

    @Test
    @DisplayName("Bytes that are not UTF-8 are a SerializationException")
    void refusesOtherEncodings() {
        // Given
        byte[] latin1 =
                ChatRequests.valid().put("RelatedContactId", "ü").encode().getBytes(StandardCharsets.ISO_8859_1);

        // Then
        assertThat(caller.startRaw(latin1).errorType()).isEqualTo("SerializationException");
    }

    @Test
    @DisplayName("An empty body is a request that lacks every required member")
    void takesEmptyForEmptyRequest() {
        // When
        Reply reply = caller.startRaw("");

        // Then
        assertThat(reply.errorType()).isEqualTo("InvalidRequestException");
        assertThat(reply.message())
                .contains("SourceEndpoint is required")
                .contains("DestinationEndpoint is required")
                .contains("InstanceId is required")
                .contains("ContactFlowId is required")
                .contains("SegmentAttributes is required");
    }

    static Stream<Named<String>> deep() {
        return Stream.of(
                Named.of("lists", "{\"x\":" + "[".repeat(100_000)),
                Named.of("closed lists", "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
                Named.of("objects", "{\"x\":".repeat(100_000)),
                Named.of("lists from the start", "[".repeat(100_000)),
                Named.of("segment attributes", nested(100_000 / 2)));
    }

    @ParameterizedTest
    @MethodSource("deep")
    @DisplayName("A hundred thousand levels of nesting are refused, and leave the server well")
    void refusesDeepNesting(String body) {
        // When
        Reply reply = caller.startRaw(body);

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorType()).isEqualTo("SerializationException");
        assertThat(caller.start(ChatRequests.valid()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A hundred levels are taken, one more is not")
    void limitsNesting() {
        // Given: two levels for each ValueMap, and three around them
        assertThat(caller.startRaw(nested(48)).status()).isEqualTo(200);

        // When
        Reply reply = caller.startRaw(nested(49));

        // Then
        assertThat(reply.message()).contains("more than 100 levels");
    }

    @Test
    @DisplayName("A body of 1 MiB is judged, one byte more is 413")
    void limitsTheBody() {
        // Given
        Supplier<String> start = () -> ChatRequests.valid().encode();
        String fitting = start.get() + " ".repeat(ONE_MEBIBYTE - start.get().length());

        // Then
        assertThat(caller.startRaw(fitting).status()).isEqualTo(200);
        assertThat(caller.startRaw(fitting + " ").status()).isEqualTo(413);
    }

    @Test
    @DisplayName("A body far beyond the limit is told so, and is not kept")
    void refusesHugeBodies() {
        // When
        Reply reply = caller.startRaw(new byte[50 * ONE_MEBIBYTE]);

        // Then
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.errorType()).isEqualTo("RequestEntityTooLargeException");
        assertThat(reply.message()).contains("1048576 bytes");
        assertThat(simulator.requests()).singleElement().satisfies(request -> {
            assertThat(request.status()).isEqualTo(413);
            assertThat(request.body()).isEmpty();
        });
    }

    @Test
    @DisplayName("A hundred thousand faults make a message that can still be read")
    void limitsTheMessage() {
        // Given
        StringBuilder body = new StringBuilder("{");
        for (int i = 0; i < 50_000; i++) {
            body.append("\"member\n".replace("\n", "\\n")).append(i).append("\":1,");
        }

        // When
        Reply reply = caller.startRaw(body.append("\"last\":1}").toString());

        // Then: five required members, fifteen unknown ones
        assertThat(reply.message())
                .contains("member?14 is no member")
                .doesNotContain("member?15 is no member")
                .endsWith("; and 49986 more");
    }

    private static String nested(int maps) {
        String opening = "{\"ValueMap\":{\"a\":";
        String value = "{\"ValueString\":\"\"}";
        String attribute = opening.repeat(maps) + value + "}}".repeat(maps);
        return ChatRequests.valid()
                .encode()
                .replace("\"SegmentAttributes\":{", "\"SegmentAttributes\":{\"a\":" + attribute + ",");
    }
}
