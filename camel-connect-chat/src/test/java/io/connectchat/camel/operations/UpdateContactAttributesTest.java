package io.connectchat.camel.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Violation;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.GetContactAttributesResponse;

@DisplayName("updateContactAttributes")
class UpdateContactAttributesTest extends ContactOperationTestSupport {
    UpdateContactAttributesTest() {
        super("updateContactAttributes", "InitialContactId");
    }

    @Override
    Map<String, Object> others() {
        return Map.of("Attributes", Map.of("outcome", "booked"));
    }

    @Test
    @DisplayName("adds attributes by header, and leaves the body")
    void byHeader() {
        // Given
        String id = started();

        // When
        Exchange exchange = sendByHeaders(id);

        // Then
        assertBodyIsLeft(exchange);
        assertThat(attributes(id)).isEqualTo(Map.of("outcome", "booked"));
    }

    @Test
    @DisplayName("adds attributes by option; a header wins over them")
    void byOption() {
        // Given
        String id = started();

        // When
        Exchange byOption =
                send(uri("attribute.outcome=lost"), Map.of(ConnectChatConstants.CONTACT_ID, id), "the body");
        Exchange byHeader = sendByHeaders(id, "attribute.outcome=lost", "attribute.other=one");

        // Then
        assertBodyIsLeft(byOption);
        assertBodyIsLeft(byHeader);
        assertThat(attributes(id)).isEqualTo(Map.of("outcome", "booked"));
    }

    private Map<String, String> attributes(String id) {
        Exchange read = send(
                "aws-connect-chat:" + INSTANCE + "?operation=getContactAttributes",
                Map.of(ConnectChatConstants.CONTACT_ID, id),
                null);
        return read.getMessage().getBody(GetContactAttributesResponse.class).attributes();
    }

    @Test
    @DisplayName("refuses a request without attributes")
    void required() {
        // When
        Exchange exchange = send(uri(), Map.of(ConnectChatConstants.CONTACT_ID, "c"), null);

        // Then
        assertRefused(exchange, "Attributes", "is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a key", "a.b", "é"})
    @DisplayName("refuses keys of other characters than letters, digits, - and _")
    void keys(String key) {
        assertThat(violations(sendWith("Attributes", Map.of(key, "v")))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"16383, true", "16384, false"})
    @DisplayName("takes 32,768 bytes of keys and values in all")
    void bytes(int length, boolean allowed) {
        // When
        Exchange exchange = sendWith("Attributes", Map.of("a", "x".repeat(16_383), "b", "x".repeat(length)));

        // Then
        if (allowed) {
            assertKeepsTheRules(exchange);
        } else {
            assertThat(violations(exchange)).extracting(Violation::member).containsExactly("Attributes");
        }
    }

    @Test
    @DisplayName("takes a value of 32,767 characters and no longer one")
    void valueLength() {
        assertKeepsTheRules(sendWith("Attributes", Map.of("k", "x".repeat(32_767))));
        simulator.reset();
        assertThat(violations(sendWith("Attributes", Map.of("k", "x".repeat(32_768)))))
                .extracting(Violation::owner)
                .containsOnly(Violation.Owner.AWS);
    }
}
