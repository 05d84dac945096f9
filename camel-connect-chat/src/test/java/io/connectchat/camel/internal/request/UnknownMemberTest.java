package io.connectchat.camel.internal.request;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.request.Mapping.Mapped;
import java.util.LinkedHashMap;
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
                .isEqualTo("The known members are Attributes, ChatDurationInMinutes, ClientToken, ContactFlowId,"
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
    @ValueSource(strings = {"order", "Ann", "15550100", "Zo\u00eb", "two words", "a.b", ""})
    @DisplayName("a key that arrives with a message is not shown, but its position is; an option's key is the author's")
    void keysOfMessagesAreNamedByTheirPosition(String key) {
        // Given
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("first", "x");
        entries.put(key, List.of());

        // Then
        assertThat(mapping()
                        .header("Attributes", entries)
                        .map()
                        .violations()
                        .get(0)
                        .member())
                .isEqualTo("Attributes.(entry 2)");
        Violation ofOption = mapping()
                .options(options -> options.setAttributes(entries))
                .map()
                .violations()
                .get(0);
        assertThat(ofOption.member()).isEqualTo("Attributes." + key);
        assertThat(ofOption.origin()).isEqualTo("option attribute.*");
    }
}
