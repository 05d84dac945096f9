package io.connectchat.camel.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Validation;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.api.Violation.Owner;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** All that is wrong with a request is told at once, in the order of the API's members. */
class EverythingAtOnceTest {
    private static final List<String> OURS = List.of(
            "SourceEndpoint.Address",
            "DestinationEndpoint.Address",
            "SegmentAttributes.connect:Subtype",
            "SegmentAttributes.(entry 2)",
            "Attributes.(entry 1)",
            "InitialSystemMessage.ContentType",
            "InitialTemplatedSystemMessage",
            "SupportedMessagingContentTypes[0]");

    private static RequestMap brokenEverywhere() {
        return new RequestMap()
                .set("InstanceId", "")
                .set("SourceEndpoint.Type", "VOIP")
                .set("SourceEndpoint.Address", "arn:aws:sms-voice:eu-west-2:111122223333:phone-number/a")
                .set("DestinationEndpoint.Type", "VOIP")
                .set("DestinationEndpoint.Address", "0155-50100")
                .remove("ContactFlowId")
                .set("SegmentAttributes|connect:Subtype", Map.of("ValueString", "connect:Fax"))
                .set("SegmentAttributes|mine", Map.of())
                .set("SegmentAttributes|list", List.of(1))
                .set("Attributes", Map.of("a key", "x"))
                .set("ChatDurationInMinutes", 1)
                .set("ParticipantDetails", Map.of())
                .set("InitialSystemMessage.ContentType", "text/html")
                .set("InitialSystemMessage.Content", "")
                .set("InitialTemplatedSystemMessage", Map.of())
                .set("RelatedContactId", "")
                .set("SupportedMessagingContentTypes", List.of("text/html"))
                .set("ClientToken", "t".repeat(501));
    }

    private static final String[] ALL = {
        "InstanceId",
        "SourceEndpoint.Type",
        "SourceEndpoint.Address",
        "DestinationEndpoint.Type",
        "DestinationEndpoint.Address",
        "ContactFlowId",
        "SegmentAttributes.connect:Subtype",
        "SegmentAttributes.(entry 2)",
        "SegmentAttributes.(entry 3)",
        "Attributes.(entry 1)",
        "ChatDurationInMinutes",
        "ParticipantDetails.DisplayName",
        "InitialSystemMessage.ContentType",
        "InitialSystemMessage.Content",
        "InitialTemplatedSystemMessage",
        "InitialTemplatedSystemMessage.KnowledgeBaseId",
        "InitialTemplatedSystemMessage.MessageTemplateId",
        "InitialTemplatedSystemMessage.TemplateAttributes",
        "RelatedContactId",
        "SupportedMessagingContentTypes",
        "SupportedMessagingContentTypes[0]",
        "ClientToken"
    };

    @Test
    void strictTellsAll() {
        // When
        List<Violation> violations = brokenEverywhere().violations(Validation.strict);

        // Then
        assertThat(violations).extracting(Violation::member).containsExactly(ALL);
        assertThat(violations)
                .filteredOn(violation -> violation.owner() == Owner.INFERRED)
                .extracting(Violation::member)
                .containsExactlyElementsOf(OURS);
    }

    @Test
    @DisplayName("validation=aws tells all but our own, which are exactly these")
    void awsTellsAllButOurs() {
        assertThat(brokenEverywhere().violations(Validation.aws))
                .extracting(Violation::member)
                .containsExactlyElementsOf(java.util.Arrays.stream(ALL)
                        .filter(path -> !OURS.contains(path))
                        .toList());
    }

    @Test
    void anEmptyRequestLacksWhatIsRequired() {
        // Given
        RequestMap nothing = new RequestMap();
        nothing.map().clear();

        // Then
        assertThat(nothing.violations(Validation.strict))
                .extracting(Violation::member)
                .containsExactly(
                        "InstanceId", "SourceEndpoint", "DestinationEndpoint", "ContactFlowId", "SegmentAttributes");
    }

    @Test
    void theExceptionTellsEachInALine() {
        // Given
        List<Violation> violations = brokenEverywhere().violations(Validation.strict);

        // When
        String message = new InvalidChatRequestException(null, violations).getMessage();

        // Then
        assertThat(message.lines()).hasSize(1 + violations.size());
        assertThat(message.lines())
                .startsWith("The endpoint can't start, 22 violations:")
                .anyMatch(line -> line.startsWith("  - InstanceId (body): must not be empty. "));
        assertThat(message).contains("[AWS's rule]", "[our rule, not AWS's; validation=aws leaves it out]");
    }
}
