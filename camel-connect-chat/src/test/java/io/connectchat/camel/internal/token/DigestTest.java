package io.connectchat.camel.internal.token;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.camel.internal.request.ReadRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/** What changes a digest, and what does not. */
class DigestTest {
    private static ReadRequest request(Object body) {
        return mapping()
                .options(options -> options.setPinned(""))
                .body(body)
                .map()
                .request();
    }

    private static String digest(Object body) {
        return digest("c", "", request(body));
    }

    private static String digest(String strategy, String scope, ReadRequest request) {
        return DocumentDigest.of(strategy, scope, request.document());
    }

    /** A request that sets everything. */
    private static Map<String, Object> full() {
        Map<String, Object> full = new LinkedHashMap<>();
        full.put("InstanceId", "i");
        full.put("SourceEndpoint", Map.of("Type", "CONNECT_PHONENUMBER_ARN", "Address", "arn:a"));
        full.put("DestinationEndpoint", Map.of("Type", "TELEPHONE_NUMBER", "Address", "+15550100"));
        full.put("ContactFlowId", "f");
        full.put("SegmentAttributes", Map.of("connect:Subtype", "connect:SMS", "k", Map.of("ValueInteger", 1)));
        full.put("Attributes", Map.of("k", "v"));
        full.put("ChatDurationInMinutes", 60);
        full.put("ParticipantDetails", Map.of("DisplayName", "n"));
        full.put("InitialSystemMessage", Map.of("ContentType", "text/plain", "Content", "c"));
        full.put(
                "InitialTemplatedSystemMessage",
                Map.of(
                        "KnowledgeBaseId",
                        "b",
                        "MessageTemplateId",
                        "t",
                        "TemplateAttributes",
                        Map.of("CustomAttributes", Map.of("k", "v"), "CustomerProfileAttributes", "p")));
        full.put("RelatedContactId", "r");
        full.put("SupportedMessagingContentTypes", List.of("text/plain", "text/markdown"));
        return full;
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("InstanceId", "j"),
                Arguments.of("SourceEndpoint", Map.of("Type", "CONNECT_PHONENUMBER_ARN", "Address", "arn:b")),
                Arguments.of("SourceEndpoint", Map.of("Type", "VOIP", "Address", "arn:a")),
                Arguments.of("DestinationEndpoint", Map.of("Type", "TELEPHONE_NUMBER", "Address", "+15550101")),
                Arguments.of("DestinationEndpoint", Map.of("Type", "VOIP", "Address", "+15550100")),
                Arguments.of("ContactFlowId", "g"),
                Arguments.of(
                        "SegmentAttributes",
                        Map.of("connect:Subtype", "connect:WhatsApp", "k", Map.of("ValueInteger", 1))),
                Arguments.of(
                        "SegmentAttributes", Map.of("connect:Subtype", "connect:SMS", "k", Map.of("ValueInteger", 2))),
                Arguments.of(
                        "SegmentAttributes", Map.of("connect:Subtype", "connect:SMS", "k", Map.of("ValueString", "1"))),
                Arguments.of(
                        "SegmentAttributes", Map.of("connect:Subtype", "connect:SMS", "k", Map.of("ValueArn", "1"))),
                Arguments.of(
                        "SegmentAttributes", Map.of("connect:Subtype", "connect:SMS", "l", Map.of("ValueInteger", 1))),
                Arguments.of("SegmentAttributes", Map.of("connect:Subtype", "connect:SMS")),
                Arguments.of("Attributes", Map.of("k", "w")),
                Arguments.of("Attributes", Map.of("l", "v")),
                Arguments.of("Attributes", Map.of("k", "v", "l", "v")),
                Arguments.of("Attributes", Map.of()),
                Arguments.of("Attributes", Map.of("kv", "")),
                Arguments.of("ChatDurationInMinutes", 61),
                Arguments.of("ParticipantDetails", Map.of("DisplayName", "N")),
                Arguments.of("ParticipantDetails", Map.of()),
                Arguments.of("InitialSystemMessage", Map.of("ContentType", "text/markdown", "Content", "c")),
                Arguments.of("InitialSystemMessage", Map.of("ContentType", "text/plain", "Content", "d")),
                Arguments.of("InitialTemplatedSystemMessage", template("B", "t", Map.of("k", "v"), "p")),
                Arguments.of("InitialTemplatedSystemMessage", template("b", "T", Map.of("k", "v"), "p")),
                Arguments.of("InitialTemplatedSystemMessage", template("b", "t", Map.of("k", "w"), "p")),
                Arguments.of("InitialTemplatedSystemMessage", template("b", "t", Map.of("l", "v"), "p")),
                Arguments.of("InitialTemplatedSystemMessage", template("b", "t", Map.of("k", "v"), "q")),
                Arguments.of("RelatedContactId", "s"),
                Arguments.of("SupportedMessagingContentTypes", List.of("text/markdown", "text/plain")),
                Arguments.of("SupportedMessagingContentTypes", List.of("text/plain")),
                Arguments.of("SupportedMessagingContentTypes", List.of()));
    }

    private static Map<String, Object> template(
            String base, String template, Map<String, String> custom, String profile) {
        return Map.of(
                "KnowledgeBaseId",
                base,
                "MessageTemplateId",
                template,
                "TemplateAttributes",
                Map.of("CustomAttributes", custom, "CustomerProfileAttributes", profile));
    }

    static Stream<String> members() {
        return full().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anyOtherValueIsAnotherDigest(String member, Object value) {
        // Given
        Map<String, Object> changed = full();
        changed.put(member, value);

        // Then
        assertThat(digest(changed)).isNotEqualTo(digest(full()));
    }

    @ParameterizedTest
    @MethodSource("members")
    void aMemberMoreOrLessIsAnotherDigest(String member) {
        // Given
        Map<String, Object> less = full();
        less.remove(member);

        // Then
        assertThat(digest(less)).isNotEqualTo(digest(full()));
    }

    @Test
    @DisplayName("every member of the API but the token itself is among those that are changed")
    void allMembersAreChanged() {
        assertThat(changes().map(change -> change.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(full().keySet());
        List<String> sdks = StartOutboundChatContactRequest.builder().build().sdkFields().stream()
                .map(field -> field.memberName())
                .filter(name -> !name.equals("ClientToken"))
                .toList();
        assertThat(full().keySet()).containsAll(sdks);
    }

    @Test
    void orderOfMapsDoesNotMatter() {
        // Given
        Map<String, Object> ascending = new LinkedHashMap<>();
        Map<String, Object> descending = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            ascending.put("key" + i, "value" + i);
            descending.put("key" + (99 - i), "value" + (99 - i));
        }
        Map<String, Object> reversed = new LinkedHashMap<>();
        full().keySet().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(member -> reversed.put(member, full().get(member)));

        // Then
        assertThat(digest(reversed)).isEqualTo(digest(full()));
        assertThat(digest(Map.of("Attributes", ascending))).isEqualTo(digest(Map.of("Attributes", descending)));
    }

    @Test
    @DisplayName("the same request is one digest, whatever it came as")
    void wayOfTheRequestDoesNotMatter() {
        // Given
        Map<String, Object> withoutTemplate = full();
        withoutTemplate.remove("InitialTemplatedSystemMessage");
        StartOutboundChatContactRequest sdk = request(withoutTemplate).sdkRequest();

        // Then
        assertThat(digest(sdk)).isEqualTo(digest(withoutTemplate));
        assertThat(digest(io.connectchat.camel.internal.request.Mapping.json(full())))
                .isEqualTo(digest(full()));
        assertThat(digest(
                        "c",
                        "",
                        mapping()
                                .options(options -> options.setInstanceId("i"))
                                .header("ContactFlowId", "f")
                                .body(Map.of("RelatedContactId", "r"))
                                .map()
                                .request()))
                .isEqualTo(digest(Map.of("InstanceId", "i", "ContactFlowId", "f", "RelatedContactId", "r")));
    }

    @Test
    void theTokenIsNoPartOfTheDigest() {
        // Given
        Map<String, Object> withToken = full();
        withToken.put("ClientToken", "mine");

        // Then
        assertThat(digest(withToken)).isEqualTo(digest(full()));
    }

    @ParameterizedTest
    @CsvSource({"c, '', c, x", "c, '', e, ''", "e, x, m, x", "e, x, e, y", "e, xy, e, x"})
    void strategyAndScopeAreParts(String strategy, String scope, String otherStrategy, String otherScope) {
        // When
        String one = digest(strategy, scope, request(full()));
        String other = digest(otherStrategy, otherScope, request(full()));

        // Then
        assertThat(one).startsWith("cc1" + strategy + "-");
        assertThat(one.substring(5)).isNotEqualTo(other.substring(5));
    }

    @Test
    @DisplayName("a kind of value that version cc1 does not know has no digest: no token is guessed")
    void unknownKindHasNoForm() throws NoSuchAlgorithmException {
        CanonicalForm form = new CanonicalForm(MessageDigest.getInstance("SHA-256"));
        assertThatThrownBy(() -> form.value(Map.of("k", 1.5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No canonical form for a java.lang.Double");
    }
}
