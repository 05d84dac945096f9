package io.connectchat.camel.internal.operation;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.internal.request.ReadRequest;
import io.connectchat.camel.internal.violation.Origin;
import io.connectchat.camel.internal.violation.Violations;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a value came from, and where one that is missing could come from. */
class OriginTest {
    private final ReadRequest request = mapping()
            .options(options -> options.setSegmentAttributes(Map.of("a key", "x")))
            .header("Subtype", "SMS")
            .header("DisplayName", "Zoë")
            .body(Map.of(
                    "DestinationEndpoint",
                    Map.of("Address", "+15550100"),
                    "Attributes",
                    Map.of("k", "v"),
                    "SupportedMessagingContentTypes",
                    "text/plain"))
            .map()
            .request();

    @ParameterizedTest
    @CsvSource({
        "DestinationEndpoint, body",
        "DestinationEndpoint.Address, body",
        "Attributes.k, body",
        "Attributes.k (its key), body",
        "SupportedMessagingContentTypes[0], body",
        "ParticipantDetails, header CamelAwsConnectChatDisplayName",
        "ParticipantDetails.DisplayName, header CamelAwsConnectChatDisplayName",
        "SegmentAttributes, option segmentAttribute.*",
        "SegmentAttributes.mine.ValueString, option segmentAttribute.*",
        "SegmentAttributes.connect:Subtype, header CamelAwsConnectChatSubtype",
        "SegmentAttributes.connect:Subtype.ValueString, header CamelAwsConnectChatSubtype",
        "InitialSystemMessage.ContentType, option messageContentType",
        "InitialSystemMessage.Content,",
        "InitialTemplatedSystemMessage,",
        "InstanceId,",
        "Instance,",
        "InstanceIdentity,",
        "AttributesX,",
    })
    void originIsThatOfTheNearestField(String path, String origin) {
        assertThat(request.origin(path).map(Origin::toString).orElse(null)).isEqualTo(origin);
    }

    @Test
    void originIsTheWholesWhereTheChannelIsNotSet() {
        // Given
        ReadRequest withoutChannel =
                mapping().header("SegmentAttributes", Map.of("a", "x")).map().request();

        // Then
        assertThat(withoutChannel.origin("SegmentAttributes.connect:Subtype"))
                .contains(Origin.header("CamelAwsConnectChatSegmentAttributes"));
        assertThat(mapping().header("Subtype", "SMS").map().request().origin("SegmentAttributes"))
                .contains(Origin.header("CamelAwsConnectChatSubtype"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "InstanceId|header CamelAwsConnectChatInstanceId, body, option instanceId",
                "InitialSystemMessage.Content|header CamelAwsConnectChatContent, body",
                "SourceEndpoint.Address|header CamelAwsConnectChatSourceEndpoint, body, option sourceEndpoint",
                "SegmentAttributes|header CamelAwsConnectChatSegmentAttributes, body, option segmentAttribute.*",
                "SegmentAttributes.connect:Subtype|header CamelAwsConnectChatSubtype, body, option subtype",
                "InitialTemplatedSystemMessage.TemplateAttributes|header CamelAwsConnectChatCustomAttributes, body, option templateAttribute.*",
                "SomethingElse|body",
            })
    void missingMembersNameTheirSources(String path, String sources) {
        assertThat(request.document().couldComeFrom(path)).isEqualTo(sources);
    }

    @Test
    void whatCouldNotBeReadIsKnownByItsPath() {
        // Given
        Violations problems = new Violations("StartOutboundChatContact");
        assertThat(problems.isUnreadable("A")).isFalse();
        problems.addUnreadable("A.B", "rule", Origin.BODY, "remedy");

        // Then
        assertThat(problems.isUnreadable("A.B")).isTrue();
        assertThat(problems.isUnreadable("A.B.C")).isTrue();
        assertThat(problems.isUnreadable("A")).isTrue();
        assertThat(problems.isUnreadable("A.BC")).isFalse();
        assertThat(problems.isUnreadable("A.C")).isFalse();
        problems.addUnreadable("StartOutboundChatContact", "rule", Origin.BODY, "remedy");
        assertThat(problems.isUnreadable("A.C")).isTrue();
    }

    @Test
    @DisplayName("two hundred violations are listed, and that there are more is said")
    void violationsAreBounded() {
        // Given
        Violations problems = new Violations("StartOutboundChatContact");
        for (int i = 0; i < 200; i++) {
            problems.addUnreadable("A" + i, "rule", Origin.BODY, "remedy");
        }
        assertThat(problems.list()).hasSize(200);

        // When
        problems.addUnreadable("B", "rule", Origin.BODY, "remedy");
        problems.addUnreadable("C", "rule", Origin.BODY, "remedy");

        // Then
        assertThat(problems.list()).hasSize(201);
        assertThat(problems.list().get(200).rule()).isEqualTo("has more violations than are listed");
        assertThat(problems.isUnreadable("A199")).isTrue();
        assertThat(problems.isUnreadable("B")).isFalse();
    }
}
