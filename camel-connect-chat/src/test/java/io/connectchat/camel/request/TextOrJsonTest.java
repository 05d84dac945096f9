package io.connectchat.camel.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text of a header that may be JSON")
class TextOrJsonTest extends ChatRouteTestSupport {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{Name}, your order is ready",
                "{{Name}}, your order is ready",
                " {Name}",
                "{",
                "{ 1 } and { 2 }",
                "[Name], your order is ready"
            })
    @DisplayName("is text where text is allowed, unless { and \" or } begin it")
    void text(String text) {
        // When
        Exchange message = send(ENDPOINT, Map.of(ConnectChatConstants.INITIAL_SYSTEM_MESSAGE, text));
        Exchange name = send(ENDPOINT, Map.of(ConnectChatConstants.PARTICIPANT_DETAILS, text));

        // Then
        assertThat(message.getException()).isNull();
        assertThat(name.getException()).isNull();
        assertThat(simulator.contacts().get(0).request())
                .containsEntry("InitialSystemMessage", Map.of("ContentType", "text/plain", "Content", text));
        assertThat(simulator.contacts().get(1).request())
                .containsEntry("ParticipantDetails", Map.of("DisplayName", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ContentType\":\"text/plain\",\"Content\":\"Hi\"}", " {\n\t\"Content\" : \"Hi\" }"})
    @DisplayName("is JSON where they do")
    void json(String json) {
        // When
        Exchange exchange = send(ENDPOINT, Map.of(ConnectChatConstants.INITIAL_SYSTEM_MESSAGE, json));

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(onlyContact().request())
                .containsEntry("InitialSystemMessage", Map.of("ContentType", "text/plain", "Content", "Hi"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{\"Content\":\"Hi\"|is malformed JSON",
                "{\"Content\":\"Hi|is malformed JSON",
                "{\"Content\":\"Hi\"} there|is malformed JSON",
                "{\"Name\"}, your order is ready|is malformed JSON",
                "{}, your order is ready|is malformed JSON"
            })
    @DisplayName("is refused where it was meant as JSON and is broken: nobody is sent JSON for a message")
    void broken(String text, String rule) {
        // When
        Exchange exchange = send(ENDPOINT, Map.of(ConnectChatConstants.INITIAL_SYSTEM_MESSAGE, text));

        // Then
        InvalidChatRequestException refusal = exchange.getException(InvalidChatRequestException.class);
        assertThat(refusal).isNotNull();
        assertThat(refusal.getViolations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).startsWith(rule);
            assertThat(violation.remedy()).isEqualTo("Correct the JSON");
        });
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " [\"text/plain\",\"text/markdown\"]",
                "\n\t[ \"text/plain\", \"text/markdown\" ] ",
                " text/plain , text/markdown "
            })
    @DisplayName("is a list whatever spaces it begins with, as an option too")
    void list(String list) {
        // When
        Exchange header = send(ENDPOINT, Map.of(ConnectChatConstants.SUPPORTED_MESSAGING_CONTENT_TYPES, list));
        Exchange option = send(ENDPOINT + "&supportedMessagingContentTypes=RAW(" + list + ")", Map.of());

        // Then
        assertThat(header.getException()).isNull();
        assertThat(option.getException()).isNull();
        assertThat(simulator.contacts()).hasSize(2).allSatisfy(contact -> assertThat(contact.request())
                .containsEntry("SupportedMessagingContentTypes", List.of("text/plain", "text/markdown")));
    }

    private Exchange send(String uri, Map<String, Object> headers) {
        return template.request(uri + "&bodyAs=ignore", e -> {
            headers.forEach(e.getMessage()::setHeader);
            e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
        });
    }
}
