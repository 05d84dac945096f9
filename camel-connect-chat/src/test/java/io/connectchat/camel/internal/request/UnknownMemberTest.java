package io.connectchat.camel.internal.request;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.request.Mapping.Mapped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An unknown member is refused; its name is shown only where it is nearly one of ours. */
class UnknownMemberTest {
    @ParameterizedTest
    @CsvSource({
        "ContactFlowID, ContactFlowId",
        "contactflowid, ContactFlowId",
        "CONTACTFLOWID, ContactFlowId",
        "Atributes, Attributes",
        "SegmentAttribute, SegmentAttributes",
        "InitialMessage, InitialSystemMessage",
        "InstanceIdd, InstanceId",
        "nstanceId, InstanceId",
        "DestinationEndPoint, DestinationEndpoint",
        "Client-Token, ClientToken",
    })
    void slipOfThePenIsToldWithTheNearestName(String unknown, String nearest) {
        // When
        Mapped mapped = mapping().body(Map.of(unknown, "x")).map();

        // Then
        assertThat(mapped.violations())
                .containsExactly(new Violation(
                        "StartOutboundChatContact",
                        "has an unknown member " + unknown,
                        "body",
                        "Did you mean " + nearest + "?",
                        Violation.Owner.ENDPOINT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+15550100",
                "15550100",
                "Zoë Quince",
                "Zoe",
                "Johanna",
                "x",
                "",
                " ",
                "InstanceIdInstanceIdInstanceIdInstanceIdInstanceIdInstanceIdInstanceId",
                "\uD83D\uDE00"
            })
    @DisplayName("a stranger's name (a number, a person) is not shown; what is known is")
    void strangersNameIsNotShown(String unknown) {
        // When
        Mapped mapped = mapping().body(Map.of(unknown, "x")).map();

        // Then
        assertThat(mapped.violations()).hasSize(1);
        assertThat(mapped.violations().get(0).rule()).isEqualTo("has an unknown member, whose name is not shown");
        assertThat(mapped.violations().get(0).remedy())
                .isEqualTo("Known are Attributes, ChatDurationInMinutes, ClientToken, ContactFlowId,"
                        + " DestinationEndpoint, InitialSystemMessage, InitialTemplatedSystemMessage, InstanceId,"
                        + " ParticipantDetails, RelatedContactId, SegmentAttributes, SourceEndpoint,"
                        + " SupportedMessagingContentTypes");
    }

    @ParameterizedTest
    @CsvSource({
        "SourceEndpoint, Adress, Address",
        "DestinationEndpoint, Typ, Type",
        "ParticipantDetails, DisplayNme, DisplayName",
        "InitialSystemMessage, Contents, Content",
        "InitialTemplatedSystemMessage, knowledgebaseId, KnowledgeBaseId",
    })
    void nestedOnesToo(String member, String unknown, String nearest) {
        // When
        Mapped fromBody = mapping().body(Map.of(member, Map.of(unknown, "x"))).map();
        Mapped fromHeader = mapping().header(member, Map.of(unknown, "x")).map();

        // Then
        for (Mapped mapped : List.of(fromBody, fromHeader)) {
            assertThat(mapped.violations()).hasSize(1);
            Violation violation = mapped.violations().get(0);
            assertThat(violation.member()).isEqualTo(member);
            assertThat(violation.rule()).isEqualTo("has an unknown member " + unknown);
            assertThat(violation.remedy()).isEqualTo("Did you mean " + nearest + "?");
        }
    }

    @Test
    void eachUnknownMemberIsTold() {
        // When
        Mapped mapped = mapping()
                .body(new TreeMap<>(Map.of("InstanceIdd", "x", "Atributes", "y", "ContactFlowId", "flow")))
                .map();

        // Then
        assertThat(mapped.refusals())
                .containsExactly(
                        "StartOutboundChatContact has an unknown member Atributes",
                        "StartOutboundChatContact has an unknown member InstanceIdd");
        assertThat(mapped.at("ContactFlowId")).isEqualTo("flow");
    }

    @Test
    @DisplayName("an endpoint with an unknown member is not read: what it meant can't be known")
    void objectWithAnUnknownMemberIsNotRead() {
        assertThat(mapping()
                        .header("DestinationEndpoint", Map.of("Adress", "+15550100"))
                        .map()
                        .at("DestinationEndpoint"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "abcd, abcx, true",
        "abcd, abxx, false",
        "ab, ax, true",
        "ab, xx, false",
        "abcdef, abcdxx, true",
        "abcdef, abcxxx, false",
        "abc, ABC, true",
        "abc, abcd, true",
        "abc, bc, true",
        "abcdef, bcdefa, true",
    })
    @DisplayName("near is within a third of the name's length, letter case aside")
    void nearIsWithinAThird(String known, String unknown, boolean near) {
        assertThat(NearestName.of(unknown, List.of(known)).isPresent()).isEqualTo(near);
    }

    @Test
    void theNearestOfSeveralIsChosenAndThenTheFirst() {
        assertThat(NearestName.of("abcdefgx", List.of("abcdefyy", "abcdefgh", "abcdefgi")))
                .contains("abcdefgh");
        assertThat(NearestName.of("a".repeat(64), List.of("a".repeat(63)))).isPresent();
        assertThat(NearestName.of("a".repeat(65), List.of("a".repeat(65)))).isEmpty();
        assertThat(NearestName.of("x", List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "order, true",
        "order_id-2, true",
        "connect:Subtype, true",
        "azAZ09, true",
        "year2026, true",
        "n12345, false",
        "15550100, false",
        "Zoë, false",
        "two words, false",
        "a.b, false",
        "'', false",
    })
    @DisplayName("a key of a map is shown if it looks like a programmer's, and always where it is an option's")
    void keysAreShownWithCare(String key, boolean shown) {
        // Given
        Map<String, Object> bad = Map.of(key, List.of());

        // Then
        String path = shown ? "Attributes." + key : "Attributes.(a key that is not shown)";
        assertThat(mapping().header("Attributes", bad).map().violations().get(0).member())
                .isEqualTo(path);
        Violation ofOption = mapping()
                .options(options -> options.setAttributes(bad))
                .map()
                .violations()
                .get(0);
        assertThat(ofOption.member()).isEqualTo("Attributes." + key);
        assertThat(ofOption.origin()).isEqualTo("option attribute.*");
    }

    @Test
    void keysOfAnyLengthAreShownUpToSixtyFour() {
        assertThat(mapping()
                        .header("Attributes", Map.of("k".repeat(64), List.of()))
                        .map()
                        .violations()
                        .get(0)
                        .member())
                .isEqualTo("Attributes." + "k".repeat(64));
        assertThat(mapping()
                        .header("Attributes", Map.of("k".repeat(65), List.of()))
                        .map()
                        .violations()
                        .get(0)
                        .member())
                .isEqualTo("Attributes.(a key that is not shown)");
    }
}
