package io.connectchat.camel.internal.token;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Subtype;
import io.connectchat.camel.internal.request.ChatRequest;
import io.connectchat.camel.internal.request.Mapping;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whether a member comes from an option or a message, the digest is the same")
class OptionMembersTest {
    private static final Map<String, Object> TEMPLATE =
            Map.of("KnowledgeBaseId", "b", "MessageTemplateId", "t", "TemplateAttributes", Map.of());

    /** Options, what they say as a message would, and a message that says otherwise. */
    static Stream<Arguments> options() {
        return Stream.of(
                options("InstanceId", "i", "j", options -> options.setInstanceId("i")),
                options(
                        "SourceEndpoint",
                        Map.of("Type", "CONNECT_PHONENUMBER_ARN", "Address", "arn:a"),
                        "arn:b",
                        options -> options.setSourceEndpoint("arn:a")),
                options(
                        "DestinationEndpoint",
                        Map.of("Type", "TELEPHONE_NUMBER", "Address", "+15550100"),
                        "+15550101",
                        options -> options.setDestinationEndpoint("+15550100")),
                options("ContactFlowId", "f", "g", options -> options.setContactFlowId("f")),
                options(
                        "SegmentAttributes",
                        Map.of("connect:Subtype", "connect:SMS"),
                        Map.of("connect:Subtype", "connect:WhatsApp"),
                        options -> options.setSubtype(Subtype.SMS)),
                options(
                        "SegmentAttributes",
                        Map.of("connect:Subtype", "connect:SMS", "k", Map.of("ValueInteger", 1)),
                        Map.of("connect:Subtype", "connect:SMS", "k", Map.of("ValueInteger", 2)),
                        options -> {
                            options.setSubtype(Subtype.SMS);
                            options.setSegmentAttributes(Map.of("k", 1));
                        }),
                options(
                        "Attributes",
                        Map.of("k", "v", "l", "w"),
                        Map.of("k", "w"),
                        options -> options.setAttributes(Map.of("k", "v", "l", "w"))),
                options("Attributes", Map.of("k", "v"), Map.of(), options -> options.setAttributes(Map.of("k", "v"))),
                options("ChatDurationInMinutes", 60, 61, options -> options.setChatDurationInMinutes(60)),
                options(
                        "ParticipantDetails",
                        Map.of("DisplayName", "n"),
                        Map.of("DisplayName", "m"),
                        options -> options.setDisplayName("n")),
                options("RelatedContactId", "r", "s", options -> options.setRelatedContactId("r")),
                options(
                        "SupportedMessagingContentTypes",
                        List.of("text/plain", "text/markdown"),
                        List.of("text/plain"),
                        options -> options.setSupportedMessagingContentTypes("text/plain,text/markdown")),
                options("InitialTemplatedSystemMessage", TEMPLATE, Map.of("MessageTemplateId", "u"), options -> {
                    options.setKnowledgeBaseId("b");
                    options.setMessageTemplateId("t");
                }));
    }

    private static Arguments options(
            String member, Object value, Object other, Consumer<ConnectChatConfiguration> options) {
        return Arguments.of(member, value, other, options);
    }

    @ParameterizedTest
    @MethodSource("options")
    @DisplayName("a message that says nothing of an option sends its value")
    void optionAlone(String member, Object value, Object other, Consumer<ConnectChatConfiguration> options) {
        assertThat(digest(options, null)).isEqualTo(digest(none -> {}, Map.of(member, value)));
    }

    @ParameterizedTest
    @MethodSource("options")
    @DisplayName("a message that says otherwise has the digest of what it says")
    void messageWins(String member, Object value, Object other, Consumer<ConnectChatConfiguration> options) {
        // Given
        Map<String, Object> message = Map.of(member, other);
        ChatRequest request = request(options, message);

        // When
        String digest = RequestDigest.of("c", "", request, members(options));

        // Then
        assertThat(digest)
                .isEqualTo(RequestDigest.of("c", "", request, members(none -> {})))
                .isNotEqualTo(digest(options, null));
    }

    @Test
    @DisplayName("messages of one endpoint don't see each other's")
    void oneMessageAfterTheOther() {
        // Given
        Consumer<ConnectChatConfiguration> options = own -> {
            own.setContactFlowId("f");
            own.setSubtype(Subtype.SMS);
        };
        OptionMembers members = members(options);
        String first = digest(options, Map.of("ContactFlowId", "g"), members);

        // Then
        assertThat(digest(options, null, members))
                .isEqualTo(digest(options, null))
                .isNotEqualTo(first);
        assertThat(digest(options, Map.of("ContactFlowId", "g"), members)).isEqualTo(first);
    }

    @Test
    @DisplayName("a channel of the message joins the segment attributes of options")
    void channelOfMessage() {
        // Given
        Consumer<ConnectChatConfiguration> options = own -> {
            own.setSubtype(Subtype.SMS);
            own.setSegmentAttributes(Map.of("k", "v"));
        };
        ChatRequest request = mapping()
                .options(options)
                .options(free -> free.setPinned(""))
                .header("Subtype", "WhatsApp")
                .map()
                .request();

        // Then
        assertThat(RequestDigest.of("c", "", request, members(options)))
                .isEqualTo(digest(
                        none -> {},
                        Map.of("SegmentAttributes", Map.of("connect:Subtype", "connect:WhatsApp", "k", "v"))));
    }

    @Test
    @DisplayName("an option that completes a message says nothing where there is no message")
    void contentTypeAlone() {
        // Given
        Consumer<ConnectChatConfiguration> options = own -> own.setMessageContentType("text/markdown");

        // Then
        assertThat(digest(options, null)).isEqualTo(digest(none -> {}, null));
        assertThat(digest(options, Map.of("InitialSystemMessage", Map.of("Content", "c"))))
                .isEqualTo(digest(
                        none -> {},
                        Map.of("InitialSystemMessage", Map.of("ContentType", "text/markdown", "Content", "c"))));
    }

    @Test
    @DisplayName("what both say together is the documented token")
    void isTheDocumentedOne() {
        // Given
        Consumer<ConnectChatConfiguration> options = own -> {
            own.setInstanceId("i");
            own.setContactFlowId("f");
            own.setSubtype(Subtype.SMS);
            own.setKnowledgeBaseId("b");
            own.setMessageTemplateId("t");
        };
        Map<String, Object> message = Map.of("Attributes", Map.of("k", "é"), "RelatedContactId", "r");

        // Then
        assertThat(digest(options, message))
                .isEqualTo(DocumentedDigest.token(
                        "c",
                        "",
                        Mapping.tree(Map.of(
                                "InstanceId",
                                "i",
                                "ContactFlowId",
                                "f",
                                "SegmentAttributes",
                                Map.of("connect:Subtype", Map.of("ValueString", "connect:SMS")),
                                "InitialTemplatedSystemMessage",
                                TEMPLATE,
                                "Attributes",
                                Map.of("k", "é"),
                                "RelatedContactId",
                                "r"))));
    }

    private static String digest(Consumer<ConnectChatConfiguration> options, @Nullable Object body) {
        return digest(options, body, members(options));
    }

    private static String digest(
            Consumer<ConnectChatConfiguration> options, @Nullable Object body, OptionMembers members) {
        return RequestDigest.of("c", "", request(options, body), members);
    }

    private static OptionMembers members(Consumer<ConnectChatConfiguration> options) {
        return new OptionMembers(() -> request(options, null));
    }

    private static ChatRequest request(Consumer<ConnectChatConfiguration> options, @Nullable Object body) {
        Mapping.Mapped mapped = mapping()
                .options(options)
                .options(free -> free.setPinned(""))
                .body(body)
                .map();
        assertThat(mapped.violations()).isEmpty();
        return mapped.request();
    }
}
