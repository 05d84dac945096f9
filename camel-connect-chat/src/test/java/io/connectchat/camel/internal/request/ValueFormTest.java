package io.connectchat.camel.internal.request;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.POJONode;
import io.connectchat.camel.internal.request.Mapping.Mapped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as text, as a whole number, as a list and as a map. */
class ValueFormTest {
    private static final UUID ID = UUID.fromString("12345678-1234-1234-1234-123456789012");

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("text", "text"),
                Arguments.of("", ""),
                Arguments.of("{\"looks\":\"like JSON\"}", "{\"looks\":\"like JSON\"}"),
                Arguments.of(new StringBuilder("built"), "built"),
                Arguments.of(true, "true"),
                Arguments.of('c', "c"),
                Arguments.of(TimeUnit.DAYS, "DAYS"),
                Arguments.of(ID, ID.toString()),
                Arguments.of(17, "17"),
                Arguments.of(17L, "17"),
                Arguments.of((short) 17, "17"),
                Arguments.of((byte) 17, "17"),
                Arguments.of(new BigInteger("123456789012345678901234567890"), "123456789012345678901234567890"),
                Arguments.of(new BigDecimal("5.10"), "5.10"),
                Arguments.of(DecimalNode.valueOf(new BigDecimal("5.10")), "5.10"),
                Arguments.of("pair \uD83D\uDE00", "pair \uD83D\uDE00"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsWrittenOneWayIsText(Object raw, String text) {
        // When
        Mapped mapped = mapping().header("DisplayName", raw).map();

        // Then
        assertThat(mapped.violations()).isEmpty();
        assertThat(mapped.at("ParticipantDetails.DisplayName")).isEqualTo(text);
    }

    static Stream<Arguments> noTexts() {
        return Stream.of(
                Arguments.of(5.10, "a number with a fraction"),
                Arguments.of(5.10f, "a number with a fraction"),
                Arguments.of(DoubleNode.valueOf(5.10), "a number with a fraction"),
                Arguments.of(Map.of(), "an object"),
                Arguments.of(List.of(), "a list"),
                Arguments.of((Object) new String[0], "a list"),
                Arguments.of(new Date(0), "a Date"),
                Arguments.of(Optional.empty(), "an Optional"),
                Arguments.of(Character.UnicodeBlock.BASIC_LATIN, "a UnicodeBlock"),
                Arguments.of(new byte[0], "a byte[]"));
    }

    @ParameterizedTest
    @MethodSource("noTexts")
    void whatHasSeveralWaysIsNoText(Object raw, String kind) {
        // When
        Mapped mapped = mapping().header("DisplayName", raw).map();

        // Then
        assertThat(mapped.refusals())
                .containsExactly("ParticipantDetails.DisplayName is " + kind + " where text is expected");
        assertThat(mapped.at("ParticipantDetails.DisplayName")).isNull();
    }

    @Test
    @DisplayName("a number in JSON text is sent as it was written")
    void fractionsInJsonTextStayAsTheyWere() {
        // When
        Mapped mapped = mapping()
                .body("{\"Attributes\":{\"price\":5.10,\"many\":1e3,\"whole\":12345678901234567890,\"yes\":true}}")
                .map();

        // Then
        assertThat(mapped.violations()).isEmpty();
        assertThat(mapped.request().sdkRequest().attributes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("price", "5.10", "many", "1e3", "whole", "12345678901234567890", "yes", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "\uD83D "})
    @DisplayName("half of a character is refused, as text and as a key")
    void unpairedSurrogatesAreRefused(String half) {
        assertThat(mapping().header("Content", half).map().refusals())
                .containsExactly("InitialSystemMessage.Content contains half of a character, an unpaired surrogate");
        assertThat(mapping().header("Attributes", Map.of(half, "x")).map().refusals())
                .containsExactly("Attributes.(entry 1) contains half of a character, an unpaired surrogate");
        assertThat(mapping().body("{\"Attributes\":{\"k\":\"\\ud83d\"}}").map().refusals())
                .containsExactly("Attributes.(entry 1) contains half of a character, an unpaired surrogate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "-2147483648", "+60", " 60 "})
    void textOfAWholeNumberIsANumber(String text) {
        assertThat(mapping().header("ChatDurationInMinutes", text).map().at("ChatDurationInMinutes"))
                .isEqualTo(Integer.valueOf(text.trim()));
    }

    static Stream<Object> wholeNumbers() {
        return Stream.of(
                60, 60L, (short) 60, (byte) 60, BigInteger.valueOf(60), new BigDecimal("60.0"), Mapping.tree(60), "60");
    }

    @ParameterizedTest
    @MethodSource("wholeNumbers")
    void wholeNumbersOfAnyTypeAreRead(Object raw) {
        assertThat(mapping().header("ChatDurationInMinutes", raw).map().at("ChatDurationInMinutes"))
                .isEqualTo(60);
    }

    static Stream<Arguments> noWholeNumbers() {
        String beyond = "must be a whole number of 32 bits";
        String fraction = "is a number with a fraction where a whole number is expected";
        return Stream.of(
                Arguments.of(2147483648L, beyond),
                Arguments.of(-2147483649L, beyond),
                Arguments.of(BigInteger.TEN.pow(10_000), beyond),
                Arguments.of("2147483648", beyond),
                Arguments.of("60.0", beyond),
                Arguments.of("1e2", beyond),
                Arguments.of("sixty", beyond),
                Arguments.of("", beyond),
                Arguments.of("9".repeat(10_000), beyond),
                Arguments.of(60.0, fraction),
                Arguments.of(60.0f, fraction),
                Arguments.of(true, "is a Boolean where a whole number is expected"),
                Arguments.of(new AtomicInteger(60), "is an AtomicInteger where a whole number is expected"),
                Arguments.of(List.of(60), "is a list where a whole number is expected"));
    }

    @ParameterizedTest
    @MethodSource("noWholeNumbers")
    void anythingElseIsNoWholeNumber(Object raw, String rule) {
        // When
        Mapped mapped = mapping().header("ChatDurationInMinutes", raw).map();

        // Then
        assertThat(mapped.refusals()).containsExactly("ChatDurationInMinutes " + rule);
        assertThat(mapped.at("ChatDurationInMinutes")).isNull();
    }

    @Test
    void numbersInJsonThatAreNotWholeAreRefused() {
        for (String number : List.of("60.0", "6e1", "1e999999999", "0." + "1".repeat(900))) {
            assertThat(mapping()
                            .body("{\"ChatDurationInMinutes\":" + number + "}")
                            .map()
                            .refusals())
                    .containsExactly(
                            "ChatDurationInMinutes is a number with a fraction where a whole number is expected");
        }
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                        (Object) List.of("text/plain", "text/markdown"),
                        new LinkedHashSet<>(List.of("text/plain", "text/markdown")),
                        new String[] {"text/plain", "text/markdown"},
                        "text/plain,text/markdown",
                        " text/plain , text/markdown ",
                        Mapping.tree(List.of("text/plain", "text/markdown")))
                .map(list -> Arguments.of(list));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listsOfAnyTypeAreRead(Object raw) {
        assertThat(mapping().header("SupportedMessagingContentTypes", raw).map().at("SupportedMessagingContentTypes"))
                .isEqualTo(List.of("text/plain", "text/markdown"));
    }

    @Test
    void emptyPartsOfATextAreElements() {
        assertThat(mapping()
                        .header("SupportedMessagingContentTypes", "a,,")
                        .map()
                        .at("SupportedMessagingContentTypes"))
                .isEqualTo(List.of("a", "", ""));
    }

    static Stream<Arguments> noLists() {
        return Stream.of(
                Arguments.of(17, "an Integer"),
                Arguments.of(Map.of(), "an object"),
                Arguments.of(new int[] {17}, "an int[]"),
                Arguments.of(true, "a Boolean"));
    }

    @ParameterizedTest
    @MethodSource("noLists")
    void anythingElseIsNoList(Object raw, String kind) {
        // When
        Mapped mapped = mapping().header("SupportedMessagingContentTypes", raw).map();

        // Then
        assertThat(mapped.refusals())
                .containsExactly("SupportedMessagingContentTypes is " + kind + " where a list is expected");
    }

    static Stream<Arguments> listsWithBadElements() {
        List<Object> list = new ArrayList<>(Arrays.asList("good", null, 1.5, "good", NullNode.getInstance(), Map.of()));
        return Stream.of(Arguments.of(list), Arguments.of((Object) list.toArray()));
    }

    @ParameterizedTest
    @MethodSource("listsWithBadElements")
    @DisplayName("each bad element of a list is told by its own index, and the list is not read without it")
    void eachBadElementIsToldByItsIndex(Object raw) {
        // When
        Mapped mapped = mapping().header("SupportedMessagingContentTypes", raw).map();

        // Then
        assertThat(mapped.refusals())
                .containsExactly(
                        "SupportedMessagingContentTypes[1] must not be null",
                        "SupportedMessagingContentTypes[2] is a number with a fraction where text is expected",
                        "SupportedMessagingContentTypes[4] must not be null",
                        "SupportedMessagingContentTypes[5] is an object where text is expected");
        assertThat(mapped.at("SupportedMessagingContentTypes")).isNull();
    }

    @Test
    @DisplayName("a map with a bad value is refused whole, each value by its position")
    void badValuesOfAMapAreToldByTheirPositions() {
        // When
        Mapped mapped = mapping()
                .body("{\"Attributes\":{\"good\":\"x\",\"list\":[],\"object\":{},\"Zoë Q\":[]}}")
                .map();

        // Then
        assertThat(mapped.refusals())
                .containsExactly(
                        "Attributes.(entry 2) is a list where text is expected",
                        "Attributes.(entry 3) is an object where text is expected",
                        "Attributes.(entry 4) is a list where text is expected");
        assertThat(mapped.at("Attributes")).isNull();
    }

    @Test
    @DisplayName("null, also JSON's in a tree, is as if it were not there")
    void nullIsNothing() {
        // Given
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("good", "x");
        attributes.put("java", null);
        attributes.put("tree", NullNode.getInstance());
        Map<String, Object> body = new HashMap<>();
        body.put("Attributes", attributes);
        body.put("InstanceId", null);
        body.put("RelatedContactId", NullNode.getInstance());
        body.put("DestinationEndpoint", new HashMap<>(Map.of("Type", NullNode.getInstance(), "Address", "+15550100")));

        // When
        Mapped mapped = mapping()
                .body(body)
                .header("ContactFlowId", NullNode.getInstance())
                .header("InitialSystemMessage", NullNode.getInstance())
                .map();

        // Then
        assertThat(mapped.violations()).isEmpty();
        assertThat(mapped.at("Attributes")).isEqualTo(Map.of("good", "x"));
        assertThat(mapped.at("DestinationEndpoint.Address")).isEqualTo("+15550100");
        assertThat(mapped.at("InstanceId")).isNull();
        assertThat(mapped.at("RelatedContactId")).isNull();
        assertThat(mapped.at("ContactFlowId")).isNull();
    }

    @Test
    void aJavaObjectAmongJsonIsRefused() {
        assertThat(mapping()
                        .header("DisplayName", new POJONode(new Date(0)))
                        .map()
                        .refusals())
                .containsExactly("ParticipantDetails.DisplayName is malformed JSON: a value is not JSON");
    }

    @Test
    @DisplayName("an endpoint's type may be given, and is not corrected")
    void endpointsTypeIsKept() {
        assertThat(mapping()
                        .header("DestinationEndpoint", Map.of("Type", "VOIP", "Address", "sip:x"))
                        .map()
                        .at("DestinationEndpoint.Type"))
                .isEqualTo("VOIP");
        assertThat(mapping()
                        .header("DestinationEndpoint", Map.of("Address", "+15550100"))
                        .map()
                        .at("DestinationEndpoint.Type"))
                .isEqualTo("TELEPHONE_NUMBER");
        assertThat(mapping().header("SourceEndpoint", Map.of()).map().at("SourceEndpoint.Type"))
                .isEqualTo("CONNECT_PHONENUMBER_ARN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Type", "Address"})
    void anEndpointWithAMemberThatIsNoTextIsRefusedWhole(String member) {
        // Given
        Map<String, Object> endpoint = new HashMap<>(Map.of("Type", "TELEPHONE_NUMBER", "Address", "+15550100"));
        endpoint.put(member, List.of());

        // When
        Mapped mapped = mapping().header("DestinationEndpoint", endpoint).map();

        // Then
        assertThat(mapped.refusals())
                .containsExactly("DestinationEndpoint." + member + " is a list where text is expected");
        assertThat(mapped.at("DestinationEndpoint")).isNull();
    }

    @Test
    void anEndpointThatIsAListIsRefused() {
        assertThat(mapping().header("DestinationEndpoint", List.of()).map().refusals())
                .containsExactly("DestinationEndpoint is a list where text is expected");
    }
}
