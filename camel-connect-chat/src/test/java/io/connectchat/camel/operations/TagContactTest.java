package io.connectchat.camel.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Violation;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.Contact;

@DisplayName("tagContact")
class TagContactTest extends ContactOperationTestSupport {
    TagContactTest() {
        super("tagContact", "ContactId");
    }

    @Override
    Map<String, Object> others() {
        return Map.of("Tags", Map.of("campaign", "spring"));
    }

    private Map<String, String> tags(String id) {
        Exchange described = send(
                "aws-connect-chat:" + INSTANCE + "?operation=describeContact",
                Map.of(ConnectChatConstants.CONTACT_ID, id),
                null);
        return described.getMessage().getBody(Contact.class).tags();
    }

    @Test
    @DisplayName("adds tags by header, and leaves the body")
    void byHeader() {
        // Given
        String id = started();

        // When
        Exchange exchange = sendByHeaders(id);

        // Then
        assertBodyIsLeft(exchange);
        assertThat(tags(id)).isEqualTo(Map.of("campaign", "spring"));
    }

    @Test
    @DisplayName("adds tags by option, or by JSON in the header, which wins")
    void byOption() {
        // Given
        String id = started();

        // When
        Exchange byOption = send(uri("tag.campaign=autumn"), Map.of(ConnectChatConstants.CONTACT_ID, id), "the body");
        Exchange byJson = send(
                uri("tag.campaign=winter"),
                Map.of(ConnectChatConstants.CONTACT_ID, id, ConnectChatConstants.TAGS, "{\"team\": \"retention\"}"),
                "the body");

        // Then
        assertBodyIsLeft(byOption);
        assertBodyIsLeft(byJson);
        assertThat(tags(id)).isEqualTo(Map.of("campaign", "autumn", "team", "retention"));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "6, true", "0, false", "7, false"})
    @DisplayName("takes 1 to 6 tags")
    void number(int number, boolean allowed) {
        // When
        Exchange exchange = sendWith(
                "Tags", IntStream.range(0, number).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "value")));

        // Then
        if (allowed) {
            assertKeepsTheRules(exchange);
        } else {
            assertRefused(exchange, "Tags", "must hold 1 to 6 tags but holds " + number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Az09+,-./:;<=_", "aws", "xaws:y"})
    @DisplayName("takes keys of the characters in AWS's pattern")
    void goodKeys(String key) {
        assertKeepsTheRules(sendWith("Tags", Map.of(key, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:x", "a b", "a*b", "a>b", "é"})
    @DisplayName("refuses other keys")
    void badKeys(String key) {
        assertThat(violations(sendWith("Tags", Map.of(key, "v"))))
                .extracting(Violation::rule)
                .containsExactly(
                        "must have a tag key of letters, digits and + , - . / : ; < = _ that does not begin with aws:");
    }

    @ParameterizedTest
    @CsvSource({"128, 256, true", "129, 256, false", "128, 257, false"})
    @DisplayName("takes keys of 128 characters and values of 256")
    void lengths(int key, int value, boolean allowed) {
        // When
        Exchange exchange = sendWith("Tags", Map.of("k".repeat(key), "v".repeat(value)));

        // Then
        if (allowed) {
            assertKeepsTheRules(exchange);
        } else {
            assertThat(violations(exchange)).hasSize(1);
        }
    }
}
