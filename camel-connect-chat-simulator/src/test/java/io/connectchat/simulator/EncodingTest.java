package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.connectchat.simulator.HttpCaller.Reply;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the simulator accepts it can show: text is strict UTF-8")
class EncodingTest {
    /** Stands for the text under test in a body. */
    private static final String PLACE = "PLACE";

    private final ConnectSimulator simulator = Unsigned.builder().start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    private static byte[] start() {
        return ChatRequests.valid(r -> r.put("InitialSystemMessage", ChatRequests.message("text/plain", "PLACE"))
                        .put("Attributes", new JsonObject().put("key", "value")))
                .encode()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What a wrong encoder makes of a body. */
    private interface Encoder {
        byte[] of(byte[] body);
    }

    private static Encoder bytesInText(String hex) {
        return body -> {
            String text = new String(body, StandardCharsets.ISO_8859_1);
            String strange = new String(HexFormat.ofDelimiter(" ").parseHex(hex), StandardCharsets.ISO_8859_1);
            return text.replace(PLACE, strange).getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static Encoder text(String place) {
        return body ->
                new String(body, StandardCharsets.UTF_8).replace(PLACE, place).getBytes(StandardCharsets.UTF_8);
    }

    private static Encoder charset(String name, String mark) {
        return body -> (mark + new String(body, StandardCharsets.UTF_8)).getBytes(Charset.forName(name));
    }

    static Stream<Named<Encoder>> wrongEncodings() {
        return Stream.of(
                Named.of("UTF-8 with a byte order mark", charset("UTF-8", "\uFEFF")),
                Named.of("UTF-16BE with a byte order mark", charset("UTF-16BE", "\uFEFF")),
                Named.of("UTF-16LE with a byte order mark", charset("UTF-16LE", "\uFEFF")),
                Named.of("UTF-16BE", charset("UTF-16BE", "")),
                Named.of("UTF-16LE", charset("UTF-16LE", "")),
                Named.of("UTF-32BE", charset("UTF-32BE", "")),
                Named.of("UTF-32LE with a byte order mark", charset("UTF-32LE", "\uFEFF")),
                Named.of("an overlong slash", bytesInText("c0 af")),
                Named.of("an overlong slash in three bytes", bytesInText("e0 80 af")),
                Named.of("modified UTF-8's zero", bytesInText("c0 80")),
                Named.of("CESU-8", bytesInText("ed a0 bd ed b8 80")),
                Named.of("half of a surrogate pair in three bytes", bytesInText("ed a0 80")),
                Named.of("a character beyond Unicode", bytesInText("f4 90 80 80")),
                Named.of("a character cut off", bytesInText("e2 82")),
                Named.of("a continuation alone", bytesInText("80")),
                Named.of("Latin-1", bytesInText("fc")),
                Named.of("the escape of a first half", text("\\ud800")),
                Named.of("the escape of a second half", text("\\uDC00")),
                Named.of("the escapes of two halves the wrong way round", text("\\udc00\\ud800")),
                Named.of("the escape of a first half at the end", text("\\ud83d\\ude00\\ud83d")));
    }

    @ParameterizedTest
    @MethodSource("wrongEncodings")
    @DisplayName("A request in another encoding is a SerializationException; contacts and journal can be read after it")
    void refusesRequests(Encoder encoder) {
        // When
        Reply reply = caller.startRaw(encoder.of(start()));

        // Then
        assertThat(reply.errorType()).isEqualTo("SerializationException");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).startsWith("The body ");
        assertThat(simulator.contacts()).isEmpty();
        assertThat(caller.getArray("/_simulator/contacts")).isEmpty();
        assertThat(caller.getArray("/_simulator/requests")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("wrongEncodings")
    @DisplayName("So are scripts and answers in another encoding, and they change nothing")
    void refusesControl(Encoder encoder) {
        // Given
        String contactId = caller.start(ChatRequests.valid()).contactId();

        // When
        Reply faults = caller.send(
                "PUT",
                "/_simulator/faults",
                encoder.of(bytes("{\"faults\":[{\"fault\":\"ThrottlingException\",\"destination\":\"PLACE\"}]}")));
        Reply answers =
                caller.send("PUT", "/_simulator/answers", encoder.of(bytes("{\"answers\":[{\"content\":\"PLACE\"}]}")));
        Reply message = caller.send(
                "POST",
                "/_simulator/contacts/" + contactId + "/messages",
                encoder.of(bytes("{\"content\":\"PLACE\"}")));

        // Then
        assertThat(Stream.of(faults, answers, message).map(Reply::errorType)).containsOnly("SerializationException");
        assertThat(caller.send("GET", "/_simulator/faults", "").json().getJsonArray("faults"))
                .isEmpty();
        assertThat(caller.send("GET", "/_simulator/answers", "").json().getJsonArray("answers"))
                .isEmpty();
        assertThat(simulator.contact(contactId).orElseThrow().transcript()).isEmpty();
    }

    @Test
    @DisplayName("The name of a member counts as its value does")
    void refusesNames() {
        assertThat(caller.startRaw(new String(start(), StandardCharsets.UTF_8).replace("\"key\"", "\"\\ud800\""))
                        .errorType())
                .isEqualTo("SerializationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d\\uDE00", "\uD83D\uDE00", "\\u0000", "\uFEFF inside", "\uFFFF", "\uFFFD"})
    @DisplayName("All that Unicode has is taken, and shown as it came")
    void takesUnicode(String text) {
        // When
        Reply reply = caller.startRaw(text(text).of(start()));

        // Then
        JsonArray contacts = caller.getArray("/_simulator/contacts");
        String expected = new JsonObject("{\"x\":\"" + text + "\"}").getString("x");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(contacts.getJsonObject(0)
                        .getJsonArray("transcript")
                        .getJsonObject(0)
                        .getString("content"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("What is wrong is told with its place, and not quoted")
    void tellsThePlace() {
        assertThat(caller.startRaw(bytesInText("c0 af").of(bytes("{\"InstanceId\": \"PLACE\"}")))
                        .message())
                .contains("UTF-8", "byte 17");
        assertThat(caller.startRaw("{\"InstanceId\": \"secret\\ud800\"}").message())
                .contains("surrogate", "line 1, column ")
                .doesNotContain("secret");
    }

    @Test
    @DisplayName("A test that scripts half of a surrogate pair is told so")
    void refusesInJava() {
        String contactId = caller.start(ChatRequests.valid()).contactId();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator.answer(contactId, "a\uD800"))
                .withMessageContaining("content must be Unicode");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerAnswer.of("Yes").to("\uDC00"))
                .withMessageContaining("containing must be Unicode");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerAnswer.of("Yes").from("\uDC00"))
                .withMessageContaining("destination must be Unicode");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultRule.of(SimulatedError.THROTTLING).to("\uDC00"))
                .withMessageContaining("destination must be Unicode");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
