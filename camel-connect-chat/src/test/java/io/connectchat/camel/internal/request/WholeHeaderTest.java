package io.connectchat.camel.internal.request;

import static io.connectchat.camel.internal.request.Mapping.json;
import static io.connectchat.camel.internal.request.Mapping.mapping;
import static io.connectchat.camel.internal.request.Mapping.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.internal.request.Mapping.Mapped;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.ChatMessage;
import software.amazon.awssdk.services.connect.model.ParticipantDetails;
import software.amazon.awssdk.services.connect.model.TemplateAttributes;
import software.amazon.awssdk.services.connect.model.TemplatedMessageConfig;

/** Headers that set a member made of members. */
class WholeHeaderTest {
    private static final TemplateAttributes ATTRIBUTES = TemplateAttributes.builder()
            .customAttributes(Map.of("order", "17"))
            .customerProfileAttributes("{\"FirstName\":\"Zoë\"}")
            .build();
    private static final TemplatedMessageConfig TEMPLATE = TemplatedMessageConfig.builder()
            .knowledgeBaseId("base")
            .messageTemplateId("template")
            .templateAttributes(ATTRIBUTES)
            .build();
    private static final Map<String, Object> ATTRIBUTES_IN_API_SHAPE =
            Map.of("CustomAttributes", Map.of("order", "17"), "CustomerProfileAttributes", "{\"FirstName\":\"Zoë\"}");
    private static final Map<String, Object> TEMPLATE_IN_API_SHAPE = Map.of(
            "KnowledgeBaseId", "base", "MessageTemplateId", "template", "TemplateAttributes", ATTRIBUTES_IN_API_SHAPE);
    private static final Map<String, Object> MESSAGE_IN_API_SHAPE =
            Map.of("ContentType", "text/markdown", "Content", "*hi*");

    static Stream<Arguments> wholes() {
        return Stream.of(
                        Arguments.of(
                                "ParticipantDetails",
                                ParticipantDetails.builder().displayName("Zoë").build(),
                                Map.of("DisplayName", "Zoë")),
                        Arguments.of(
                                "InitialSystemMessage",
                                ChatMessage.builder()
                                        .contentType("text/markdown")
                                        .content("*hi*")
                                        .build(),
                                MESSAGE_IN_API_SHAPE),
                        Arguments.of("InitialTemplatedSystemMessage", TEMPLATE, TEMPLATE_IN_API_SHAPE))
                .flatMap(whole -> Stream.of(
                        Arguments.of(whole.get()[0], whole.get()[1], whole.get()[1]),
                        Arguments.of(whole.get()[0], whole.get()[1], whole.get()[2]),
                        Arguments.of(whole.get()[0], whole.get()[1], json(Objects.requireNonNull(whole.get()[2]))),
                        Arguments.of(whole.get()[0], whole.get()[1], tree(Objects.requireNonNull(whole.get()[2])))));
    }

    @ParameterizedTest
    @MethodSource("wholes")
    void wholeIsReadFromHeaderAndBody(String name, Object expected, Object raw) {
        // When
        Mapped fromHeader = mapping().header(name, raw).map();
        Mapped fromBody = mapping().body(Map.of(name, raw)).map();

        // Then
        assertThat(fromHeader.violations()).isEmpty();
        assertThat(fromHeader.at(name)).isEqualTo(expected);
        assertThat(fromBody.violations()).isEmpty();
        assertThat(fromBody.at(name)).isEqualTo(expected);
    }

    @Test
    void templateAttributesStandInATemplate() {
        // When
        Mapped mapped = mapping()
                .header("KnowledgeBaseId", "base")
                .header("MessageTemplateId", "template")
                .header("TemplateAttributes", ATTRIBUTES)
                .map();

        // Then
        assertThat(mapped.violations()).isEmpty();
        assertThat(mapped.request().template()).isEqualTo(TEMPLATE);
    }

    @Test
    @DisplayName("text in ParticipantDetails is the name, text in InitialSystemMessage is its text")
    void textIsShortForTheMainMember() {
        // When
        Mapped mapped = mapping()
                .header("ParticipantDetails", "Zoë")
                .header("InitialSystemMessage", new StringBuilder("hi"))
                .map();

        // Then
        assertThat(mapped.violations()).isEmpty();
        assertThat(mapped.at("ParticipantDetails.DisplayName")).isEqualTo("Zoë");
        assertThat(mapped.at("InitialSystemMessage"))
                .isEqualTo(ChatMessage.builder()
                        .contentType("text/plain")
                        .content("hi")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"InitialTemplatedSystemMessage", "TemplateAttributes"})
    void textAloneMeansNothingElsewhere(String name) {
        String path = name.startsWith("Initial") ? name : "InitialTemplatedSystemMessage." + name;
        assertThat(mapping().header(name, "text").map().refusals())
                .containsExactly(path + " is text where an object is expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ParticipantDetails", "InitialSystemMessage", "InitialTemplatedSystemMessage"})
    @DisplayName("an empty object is there, so that the rules can say what it lacks")
    void emptyObjectIsNoted(String name) {
        assertThat(mapping().header(name, Map.of()).map().at(name)).isNotNull();
        assertThat(mapping().body(Map.of(name, Map.of())).map().at(name)).isNotNull();
        assertThat(mapping().body(Map.of()).map().at(name)).isNull();
    }

    @Test
    void emptyTemplateAttributesAreNoted() {
        // When
        Mapped mapped = mapping()
                .body(Map.of("InitialTemplatedSystemMessage", Map.of("TemplateAttributes", Map.of())))
                .map();

        // Then
        assertThat(mapped.request().template())
                .isEqualTo(TemplatedMessageConfig.builder()
                        .templateAttributes(TemplateAttributes.builder().build())
                        .build());
    }

    @Test
    @DisplayName("knowledgeBaseId and messageContentType as options begin no message")
    void fallbackOptionsBeginNothing() {
        // When
        Mapped mapped = mapping()
                .options(options -> {
                    options.setKnowledgeBaseId("base");
                    options.setMessageContentType("text/markdown");
                })
                .map();

        // Then
        assertThat(mapped.request().template()).isNull();
        assertThat(mapped.request().sdkRequest().initialSystemMessage()).isNull();
    }

    @Test
    @DisplayName("they complete what a message begins, with attributes that may be empty")
    void fallbackOptionsComplete() {
        // When
        Mapped mapped = mapping()
                .options(options -> {
                    options.setKnowledgeBaseId("base");
                    options.setMessageContentType("text/markdown");
                })
                .header("MessageTemplateId", "template")
                .header("Content", "hi")
                .map();

        // Then
        assertThat(mapped.request().template())
                .isEqualTo(TemplatedMessageConfig.builder()
                        .knowledgeBaseId("base")
                        .messageTemplateId("template")
                        .templateAttributes(TemplateAttributes.builder().build())
                        .build());
        assertThat(mapped.at("InitialSystemMessage.ContentType")).isEqualTo("text/markdown");
    }

    @Test
    void fallbackMembersBeginAMessageWhereAHeaderSetsThem() {
        // When
        Mapped mapped = mapping()
                .header("KnowledgeBaseId", "base")
                .header("ContentType", "text/plain")
                .map();

        // Then
        assertThat(mapped.request().template())
                .isEqualTo(
                        TemplatedMessageConfig.builder().knowledgeBaseId("base").build());
        assertThat(mapped.at("InitialSystemMessage"))
                .isEqualTo(ChatMessage.builder().contentType("text/plain").build());
    }

    @Test
    void templateOptionsMakeAWholeTemplate() {
        // When
        Mapped mapped = mapping()
                .options(options -> {
                    options.setKnowledgeBaseId("base");
                    options.setMessageTemplateId("template");
                })
                .map();

        // Then
        assertThat(mapped.request().template())
                .isEqualTo(TemplatedMessageConfig.builder()
                        .knowledgeBaseId("base")
                        .messageTemplateId("template")
                        .templateAttributes(TemplateAttributes.builder().build())
                        .build());
    }
}
