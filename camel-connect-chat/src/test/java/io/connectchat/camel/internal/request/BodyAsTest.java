package io.connectchat.camel.internal.request;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.BodyAs;
import io.connectchat.camel.internal.request.Mapping.Mapped;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/** How the body is taken: as what it looks like, or as what the option says. */
class BodyAsTest {
    private static final String REQUEST = "{\"RelatedContactId\":\"x\"}";

    private static Mapped map(BodyAs bodyAs, Object body) {
        return mapping()
                .options(options -> options.setBodyAs(bodyAs))
                .body(body)
                .map();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", " text {", "[1]", "\"{}\"", "\u00A0{}", "   ", "17", "null"})
    void autoTakesTextThatIsNoObjectForTheMessage(String text) {
        assertThat(map(BodyAs.auto, text).content()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {REQUEST, " \t\r\n" + REQUEST, REQUEST + "\n"})
    void autoAndRequestTakeAnObjectForARequest(String text) {
        for (BodyAs bodyAs : new BodyAs[] {BodyAs.auto, BodyAs.request}) {
            assertThat(map(bodyAs, text).at("RelatedContactId")).isEqualTo("x");
            assertThat(map(bodyAs, text).at("InitialSystemMessage")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {REQUEST, "text", "{", " "})
    void messageTakesAnyTextForTheMessage(String text) {
        // When
        Mapped mapped = map(BodyAs.message, text);

        // Then
        assertThat(mapped.violations()).isEmpty();
        assertThat(mapped.content()).isEqualTo(text);
        assertThat(mapped.at("RelatedContactId")).isNull();
    }

    @Test
    @DisplayName("message: empty text is a message, and the rules refuse it")
    void messageTakesEmptyText() {
        assertThat(map(BodyAs.message, "").content()).isEmpty();
    }

    static Stream<Arguments> objects() {
        return Stream.of(
                Arguments.of(Map.of("RelatedContactId", "x"), "an object"),
                Arguments.of(
                        StartOutboundChatContactRequest.builder()
                                .relatedContactId("x")
                                .build(),
                        "an object"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void messageRefusesObjects(Object body, String kind) {
        // When
        Mapped mapped = map(BodyAs.message, body);

        // Then
        assertThat(mapped.refusals())
                .containsExactly("StartOutboundChatContact must be text because bodyAs is message, but is " + kind);
        assertThat(mapped.at("RelatedContactId")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "[1]", "17", " "})
    void requestRefusesTextThatIsNoObject(String text) {
        // When
        Mapped mapped = map(BodyAs.request, text);

        // Then
        assertThat(mapped.refusals())
                .containsExactly("StartOutboundChatContact must be a JSON object because bodyAs is request");
        assertThat(mapped.at("InitialSystemMessage")).isNull();
    }

    @Test
    void requestTakesNothingForNothing() {
        assertThat(map(BodyAs.request, "").violations()).isEmpty();
    }

    @Test
    void ignoreTakesNothingOfAnything() {
        for (Object body : new Object[] {
            "text",
            "{bad",
            Map.of("Nope", 1),
            new Date(0),
            StartOutboundChatContactRequest.builder().relatedContactId("x").build()
        }) {
            Mapped mapped = map(BodyAs.ignore, body);
            assertThat(mapped.violations()).isEmpty();
            assertThat(mapped.request().sdkRequest())
                    .isEqualTo(StartOutboundChatContactRequest.builder().build());
        }
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("{", "is malformed JSON"),
                Arguments.of("{]", "is malformed JSON"),
                Arguments.of("{\"a\"}", "is malformed JSON"),
                Arguments.of("{\"a\":}", "is malformed JSON"),
                Arguments.of("{\"a\":nul}", "is malformed JSON"),
                Arguments.of("{'a':1}", "is malformed JSON"),
                Arguments.of("{\"a\":1,}", "is malformed JSON"),
                Arguments.of("{\"a\":01}", "is malformed JSON"),
                Arguments.of("{\"a\":NaN}", "is malformed JSON"),
                Arguments.of("{\"a\":\"\n\"}", "is malformed JSON"),
                Arguments.of("{} x", "is malformed JSON"),
                Arguments.of("{} {}", "is malformed JSON: text follows its end"),
                Arguments.of("{\"a\":1,\"a\":1}", "is malformed JSON: an object has the same member twice"),
                Arguments.of("{\"a\":" + "9".repeat(1001) + "}", "is malformed JSON"),
                Arguments.of("{\"a\":".repeat(200), "is malformed JSON"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    @DisplayName("malformed JSON is refused with its place, and the other way to take it")
    void malformedJsonIsRefused(String text, String rule) {
        // When
        Mapped mapped = map(BodyAs.auto, text);

        // Then
        assertThat(mapped.violations()).hasSize(1);
        assertThat(mapped.violations().get(0).member()).isEqualTo("StartOutboundChatContact");
        assertThat(mapped.violations().get(0).rule()).startsWith(rule).containsPattern("\\(line \\d+, column \\d+\\)");
        assertThat(mapped.violations().get(0).remedy()).contains("bodyAs=message");
        assertThat(mapped.violations().get(0).origin()).isEqualTo("body");
    }

    @Test
    void placeOfMalformedJsonIsRight() {
        assertThat(map(BodyAs.auto, "{\n  \"a\": !}").refusals())
                .containsExactly("StartOutboundChatContact is malformed JSON (line 2, column 9)");
        assertThat(mapping()
                        .header("Attributes", "{!")
                        .map()
                        .violations()
                        .get(0)
                        .remedy())
                .isEqualTo("Correct the JSON");
    }
}
