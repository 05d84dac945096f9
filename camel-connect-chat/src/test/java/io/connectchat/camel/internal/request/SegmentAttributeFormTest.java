package io.connectchat.camel.internal.request;

import static io.connectchat.camel.internal.request.Mapping.json;
import static io.connectchat.camel.internal.request.Mapping.mapping;
import static io.connectchat.camel.internal.request.Mapping.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.Subtype;
import io.connectchat.camel.internal.request.Mapping.Mapped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;

/** Segment attributes: five kinds of values, which nest. */
class SegmentAttributeFormTest {
    private static final SegmentAttributeValue TEXT =
            SegmentAttributeValue.builder().valueString("text").build();
    private static final SegmentAttributeValue NUMBER =
            SegmentAttributeValue.builder().valueInteger(17).build();
    private static final SegmentAttributeValue ARN =
            SegmentAttributeValue.builder().valueArn("arn:x").build();
    private static final Map<String, SegmentAttributeValue> ALL = Map.of(
            "connect:Text", TEXT,
            "connect:Number", NUMBER,
            "connect:Arn", ARN,
            "connect:List",
                    SegmentAttributeValue.builder()
                            .valueList(
                                    TEXT,
                                    NUMBER,
                                    SegmentAttributeValue.builder()
                                            .valueList(ARN)
                                            .build())
                            .build(),
            "connect:Map",
                    SegmentAttributeValue.builder()
                            .valueMap(Map.of(
                                    "text",
                                    TEXT,
                                    "inner",
                                    SegmentAttributeValue.builder()
                                            .valueMap(Map.of("number", NUMBER))
                                            .build()))
                            .build(),
            "connect:EmptyMap",
                    SegmentAttributeValue.builder().valueMap(Map.of()).build(),
            "connect:EmptyList",
                    SegmentAttributeValue.builder().valueList(List.of()).build());
    private static final Map<String, Object> ALL_IN_API_SHAPE = Map.of(
            "connect:Text", Map.of("ValueString", "text"),
            "connect:Number", Map.of("ValueInteger", 17),
            "connect:Arn", Map.of("ValueArn", "arn:x"),
            "connect:List",
                    Map.of(
                            "ValueList",
                            List.of(
                                    Map.of("ValueString", "text"),
                                    Map.of("valueInteger", 17),
                                    Map.of("ValueList", List.of(Map.of("ValueArn", "arn:x"))))),
            "connect:Map",
                    Map.of(
                            "ValueMap",
                            Map.of(
                                    "text",
                                    Map.of("ValueString", "text"),
                                    "inner",
                                    Map.of("valueMap", Map.of("number", Map.of("ValueInteger", "17"))))),
            "connect:EmptyMap", Map.of("ValueMap", Map.of()),
            "connect:EmptyList", Map.of("ValueList", List.of()));

    static Stream<Object> allKinds() {
        Map<String, Object> texts = new HashMap<>();
        ALL_IN_API_SHAPE.forEach((key, value) -> texts.put(key, tree(value)));
        return Stream.of(ALL_IN_API_SHAPE, ALL, tree(ALL_IN_API_SHAPE), json(ALL_IN_API_SHAPE), texts);
    }

    @ParameterizedTest
    @MethodSource("allKinds")
    void allFiveKindsAreReadNested(Object raw) {
        // When
        Mapped fromHeader = mapping().header("SegmentAttributes", raw).map();
        Mapped fromBody = mapping().body(Map.of("SegmentAttributes", raw)).map();

        // Then
        assertThat(fromHeader.violations()).isEmpty();
        assertThat(fromHeader.at("SegmentAttributes")).isEqualTo(ALL);
        assertThat(fromBody.violations()).isEmpty();
        assertThat(fromBody.at("SegmentAttributes")).isEqualTo(ALL);
    }

    @Test
    void optionsSayThemAsJsonText() {
        // Given
        Map<String, Object> texts = new HashMap<>();
        ALL_IN_API_SHAPE.forEach((key, value) -> texts.put(key, json(value)));

        // When
        Mapped mapped = mapping()
                .options(options -> options.setSegmentAttributes(texts))
                .map();

        // Then
        assertThat(mapped.violations()).isEmpty();
        assertThat(mapped.at("SegmentAttributes")).isEqualTo(ALL);
    }

    static Stream<Arguments> shorthands() {
        return Stream.of(
                Arguments.of("text", TEXT),
                Arguments.of(17, NUMBER),
                Arguments.of(17L, NUMBER),
                Arguments.of(
                        true,
                        SegmentAttributeValue.builder().valueString("true").build()),
                Arguments.of(
                        "{\"ValueInteger\":17}",
                        SegmentAttributeValue.builder()
                                .valueString("{\"ValueInteger\":17}")
                                .build()),
                Arguments.of(
                        List.of("text", 17),
                        SegmentAttributeValue.builder().valueList(TEXT, NUMBER).build()),
                Arguments.of(
                        new Object[] {"text", 17},
                        SegmentAttributeValue.builder().valueList(TEXT, NUMBER).build()));
    }

    @ParameterizedTest
    @MethodSource("shorthands")
    @DisplayName("short: text, a whole number, a list; in a header's or a body's map, text is never read as JSON")
    void shorthandsAreRead(Object raw, SegmentAttributeValue value) {
        // When
        Mapped mapped =
                mapping().header("SegmentAttributes", Map.of("key", raw)).map();

        // Then
        assertThat(mapped.violations()).isEmpty();
        assertThat(mapped.at("SegmentAttributes")).isEqualTo(Map.of("key", value));
    }

    static Stream<Arguments> refused() {
        String noText = "where text is expected";
        return Stream.of(
                Arguments.of(1.5, "", "where a whole number is expected"),
                Arguments.of(Map.of("ValueInteger", "x"), ".ValueInteger", "must be a whole number of 32 bits"),
                Arguments.of(Map.of("ValueString", List.of()), ".ValueString", noText),
                Arguments.of(Map.of("ValueArn", List.of()), ".ValueArn", noText),
                Arguments.of(Map.of("ValueMap", "x"), ".ValueMap", "where an object is expected"),
                Arguments.of(Map.of("ValueList", 17), ".ValueList", "where a list is expected"),
                Arguments.of(List.of("x", 1.5), "[1]", "where a whole number is expected"),
                Arguments.of(Map.of("mine", "x"), "", "has an unknown member, whose name is not shown"),
                Arguments.of(Map.of("ValueStrong", "x"), "", "has an unknown member ValueStrong"),
                Arguments.of(
                        List.of(Map.of("ValueMap", Map.of("in", Map.of("ValueString", Map.of())))),
                        "[0].ValueMap.(entry 1).ValueString",
                        noText));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @DisplayName("what can't be read is refused at its own place, and the map is not read without it")
    void whatCantBeReadIsRefused(Object raw, String place, String rule) {
        // When
        Mapped mapped = mapping()
                .header("SegmentAttributes", new TreeMap<>(Map.of("key", raw, "otherKey", "x")))
                .map();

        // Then
        assertThat(mapped.violations()).hasSize(1);
        assertThat(mapped.violations().get(0).member()).isEqualTo("SegmentAttributes.(entry 1)" + place);
        assertThat(mapped.violations().get(0).rule()).contains(rule);
        assertThat(mapped.at("SegmentAttributes")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 50})
    void nestingEndsAtFiftyLevels(int levels) {
        // Given
        Map<String, Object> inMaps = Map.of("ValueString", "x");
        Object inLists = "x";
        for (int i = 0; i < levels + 1; i++) {
            inMaps = Map.of("ValueMap", Map.of("k", inMaps));
            inLists = List.of(inLists);
        }

        // Then
        for (Object deep : List.of(inMaps, inLists)) {
            List<String> refusals = mapping()
                    .header("SegmentAttributes", Map.of("k", deep))
                    .map()
                    .refusals();
            if (levels < 50) {
                assertThat(refusals).isEmpty();
            } else {
                assertThat(refusals).hasSize(1);
                assertThat(refusals.get(0)).endsWith("must not nest deeper than 50 levels");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9_999, 10_000})
    void anAttributeIsMadeOfTenThousandValuesAtMost(int elements) {
        // Given
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < elements; i++) {
            list.add(i);
        }
        list.addAll(elements > 9_999 ? list : List.of());

        // When
        Mapped mapped = mapping()
                .header("SegmentAttributes", Map.of("connect:k", list, "connect:other", List.of(1)))
                .map();

        // Then
        if (elements == 9_999) {
            assertThat(mapped.violations()).isEmpty();
        } else {
            assertThat(mapped.violations()).hasSize(1);
            assertThat(mapped.refusals().get(0)).contains("must not contain more than 10000 values");
        }
    }

    static Stream<Arguments> channels() {
        return Stream.of(
                Arguments.of("SMS", "connect:SMS"),
                Arguments.of("sms", "connect:SMS"),
                Arguments.of("whatsapp", "connect:WhatsApp"),
                Arguments.of(Subtype.WhatsApp, "connect:WhatsApp"),
                Arguments.of("connect:SMS", "connect:SMS"),
                Arguments.of(Map.of("ValueString", "SMS"), "connect:SMS"),
                Arguments.of("{\"ValueString\":\"SMS\"}", "connect:SMS"),
                Arguments.of(TEXT, "text"),
                Arguments.of("connect:sms", "connect:sms"));
    }

    @ParameterizedTest
    @MethodSource("channels")
    void channelsAreReadInShort(Object raw, String channel) {
        assertThat(mapping().header("Subtype", raw).map().at("SegmentAttributes.connect:Subtype"))
                .isEqualTo(SegmentAttributeValue.builder().valueString(channel).build());
    }

    @Test
    void malformedChannelIsRefused() {
        assertThat(mapping().header("Subtype", "{").map().refusals()).hasSize(1);
    }

    @Test
    void channelThatIsNoTextStaysForTheRules() {
        assertThat(mapping().header("Subtype", 17).map().at("SegmentAttributes.connect:Subtype"))
                .isEqualTo(NUMBER);
    }

    @Test
    void aChannelThatHoldsTooMuchKeepsItForTheRules() {
        // When
        ReadRequest request = mapping()
                .header("Subtype", Map.of("ValueString", "SMS", "ValueInteger", 5))
                .map()
                .request();

        // Then
        assertThat(request.sdkRequest().segmentAttributes())
                .containsEntry(
                        "connect:Subtype",
                        SegmentAttributeValue.builder()
                                .valueString("connect:SMS")
                                .valueInteger(5)
                                .build());
    }
}
