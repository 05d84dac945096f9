package io.connectchat.camel.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Subtype;
import io.connectchat.camel.api.Validation;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.request.Mapping;
import io.connectchat.camel.internal.request.RequestReader;
import io.connectchat.camel.internal.violation.Violations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an endpoint's options violate is told before the first message; what they leave out is not. */
class OptionsAloneTest {
    private static List<Violation> violations(Consumer<ConnectChatConfiguration> options) {
        ConnectChatConfiguration configuration = new ConnectChatConfiguration();
        options.accept(configuration);
        Violations problems = new Violations("StartOutboundChatContact");
        RequestReader reader = Mapping.reader(configuration, problems);
        assertThat(new AllowedDestinations(configuration.getAllowedDestinations(), problems))
                .isNotNull();
        reader.checkOptions(configuration.getValidation() == Validation.strict, problems);
        return problems.list();
    }

    static Stream<Arguments> incomplete() {
        return Stream.<Consumer<ConnectChatConfiguration>>of(
                        options -> {},
                        options -> options.setInstanceId("instance"),
                        options -> options.setSegmentAttributes(Map.of("mine", "x")),
                        options -> options.setSubtype(Subtype.SMS),
                        options -> options.setMessageTemplateId("template"),
                        options -> options.setKnowledgeBaseId("base"),
                        options -> options.setCustomerProfileAttributes("{}"),
                        options -> options.setTemplateAttributes(Map.of("k", "v")),
                        options -> options.setMessageContentType("text/markdown"))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void whatIsMissingMayComeWithAMessage(Consumer<ConnectChatConfiguration> options) {
        assertThat(violations(options)).isEmpty();
    }

    static Stream<Arguments> wrong() {
        String longText = "x".repeat(501);
        return Stream.of(
                option("InstanceId", "instanceId", options -> options.setInstanceId(longText)),
                option("ContactFlowId", "contactFlowId", options -> options.setContactFlowId(longText)),
                option("SourceEndpoint.Address", "sourceEndpoint", options -> options.setSourceEndpoint("+15550100")),
                option(
                        "DestinationEndpoint.Address",
                        "destinationEndpoint",
                        options -> options.setDestinationEndpoint("5550100")),
                option(
                        "SegmentAttributes.connect:Subtype",
                        "segmentAttribute.*",
                        options ->
                                options.setSegmentAttributes(new HashMap<>(Map.of("connect:Subtype", "connect:Fax")))),
                option(
                        "SegmentAttributes.my key",
                        "segmentAttribute.*",
                        options -> options.setSegmentAttributes(Map.of("my key", "x"))),
                option("SegmentAttributes.my key", "segmentAttribute.*", options -> {
                    options.setSubtype(Subtype.SMS);
                    options.setSegmentAttributes(Map.of("my key", "x"));
                }),
                option("Attributes.my key", "attribute.*", options -> options.setAttributes(Map.of("my key", "x"))),
                option(
                        "ChatDurationInMinutes",
                        "chatDurationInMinutes",
                        options -> options.setChatDurationInMinutes(1)),
                option("ParticipantDetails.DisplayName", "displayName", options -> options.setDisplayName("")),
                option("InitialTemplatedSystemMessage.KnowledgeBaseId", "knowledgeBaseId", options -> {
                    options.setKnowledgeBaseId(longText);
                    options.setMessageTemplateId("template");
                }),
                option(
                        "InitialTemplatedSystemMessage.MessageTemplateId",
                        "messageTemplateId",
                        options -> options.setMessageTemplateId(longText)),
                option("RelatedContactId", "relatedContactId", options -> options.setRelatedContactId(longText)),
                option(
                        "SupportedMessagingContentTypes",
                        "supportedMessagingContentTypes",
                        options -> options.setSupportedMessagingContentTypes("text/markdown")));
    }

    private static Arguments option(String path, String name, Consumer<ConnectChatConfiguration> options) {
        return Arguments.of(path, name, options);
    }

    @ParameterizedTest(name = "{0} by option {1}")
    @MethodSource("wrong")
    void whatIsWrongIsToldWithItsOption(String path, String option, Consumer<ConnectChatConfiguration> options) {
        // When
        List<Violation> violations = violations(options);

        // Then
        assertThat(violations).hasSize(1);
        assertThat(violations.get(0).member()).isEqualTo(path);
        String origin =
                path.equals("SegmentAttributes.connect:Subtype") ? "option segmentAttribute.*" : "option " + option;
        assertThat(violations.get(0).origin()).isEqualTo(origin);
    }

    @ParameterizedTest
    @EnumSource(Subtype.class)
    @DisplayName("a channel of the option needs no rule at the start, since the rules allow each of them")
    void eachChannelOfTheOptionIsAllowed(Subtype subtype) {
        // Given
        RequestMap request = new RequestMap();
        request.set("SegmentAttributes|connect:Subtype", Map.of("ValueString", "connect:" + subtype));

        // When
        List<Violation> ofMessage = request.violations(Validation.strict);
        List<Violation> ofOption = violations(options -> options.setSubtype(subtype));

        // Then
        assertThat(ofMessage).isEmpty();
        assertThat(ofOption).isEmpty();
    }

    @Test
    @DisplayName("options break our own rules only where those are checked")
    void validationCountsForOptionsToo() {
        assertThat(violations(options -> {
                    options.setDestinationEndpoint("5550100");
                    options.setValidation(Validation.aws);
                }))
                .isEmpty();
    }

    @Test
    void allOptionsAreToldAtOnce() {
        assertThat(violations(options -> {
                    options.setInstanceId("");
                    options.setContactFlowId("");
                    options.setChatDurationInMinutes(1);
                    options.setAllowedDestinations("+1,x");
                    options.setPinned("Nope");
                    options.setAttributes(Map.of("k", List.of()));
                }))
                .extracting(Violation::member)
                .containsExactly(
                        "Attributes.k",
                        "pinned",
                        "allowedDestinations",
                        "InstanceId",
                        "ContactFlowId",
                        "ChatDurationInMinutes");
    }
}
