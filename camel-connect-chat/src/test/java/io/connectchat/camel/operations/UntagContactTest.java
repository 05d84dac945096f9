package io.connectchat.camel.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.Contact;

@DisplayName("untagContact")
class UntagContactTest extends ContactOperationTestSupport {
    UntagContactTest() {
        super("untagContact", "ContactId");
    }

    @Override
    Map<String, Object> others() {
        return Map.of("TagKeys", List.of("campaign"));
    }

    private String tagged() {
        String id = started();
        assertSent(send(
                "aws-connect-chat:" + INSTANCE
                        + "?operation=tagContact&tag.campaign=spring&tag.team=retention&tag.shift=late",
                Map.of(ConnectChatConstants.CONTACT_ID, id),
                null));
        return id;
    }

    private Map<String, String> tags(String id) {
        Exchange described = send(
                "aws-connect-chat:" + INSTANCE + "?operation=describeContact",
                Map.of(ConnectChatConstants.CONTACT_ID, id),
                null);
        return described.getMessage().getBody(Contact.class).tags();
    }

    @Test
    @DisplayName("removes tags by header, and leaves the body")
    void byHeader() {
        // Given
        String id = tagged();

        // When
        Exchange exchange = sendByHeaders(id);

        // Then
        assertBodyIsLeft(exchange);
        assertThat(tags(id)).isEqualTo(Map.of("team", "retention", "shift", "late"));
    }

    @Test
    @DisplayName("removes tags by option, separated by commas")
    void byOption() {
        // Given
        String id = tagged();

        // When
        Exchange exchange = send(uri("tagKeys=campaign,team"), Map.of(ConnectChatConstants.CONTACT_ID, id), "the body");

        // Then
        assertBodyIsLeft(exchange);
        assertThat(tags(id)).isEqualTo(Map.of("shift", "late"));
    }

    @Test
    @DisplayName("refuses a request without keys")
    void required() {
        assertRefused(send(uri(), Map.of(ConnectChatConstants.CONTACT_ID, "c"), null), "TagKeys", "is required");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "6, true", "0, false", "7, false"})
    @DisplayName("takes the keys of 1 to 6 tags")
    void number(int number, boolean allowed) {
        // When
        Exchange exchange = sendWith(
                "TagKeys", IntStream.range(0, number).mapToObj(i -> "key" + i).toList());

        // Then
        if (allowed) {
            assertKeepsTheRules(exchange);
        } else {
            assertRefused(exchange, "TagKeys", "must hold 1 to 6 tags but holds " + number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:x", "a b", "é", ""})
    @DisplayName("refuses a key that no tag may have")
    void badKeys(String key) {
        assertThat(violations(sendWith("TagKeys", Collections.singletonList(key))))
                .singleElement()
                .satisfies(violation -> assertThat(violation.member()).startsWith("TagKeys"));
    }

    @Test
    @DisplayName("takes keys of 128 characters, and no longer ones")
    void length() {
        assertKeepsTheRules(sendWith("TagKeys", List.of("k".repeat(128))));
        simulator.reset();
        assertThat(violations(sendWith("TagKeys", List.of("k".repeat(129))))).hasSize(1);
    }
}
