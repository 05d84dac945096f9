package io.connectchat.camel.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A BigDecimal is what JDBC gives for NUMERIC, and Groovy for decimals. */
@DisplayName("A BigDecimal, which knows its decimal places")
class DecimalValuesTest extends ChatRouteTestSupport {
    @ParameterizedTest
    @CsvSource({"4711, 4711", "5.10, 5.10", "-0.50, -0.50", "1E+3, 1000", "1E-7, 0.0000001", "0E+3, 0", "0.00, 0.00"})
    @DisplayName("is sent as text with all of them, from a header, a Map and a Jackson tree")
    void text(BigDecimal decimal, String text) {
        // When
        Exchange header = send("Hello", Map.of(ConnectChatConstants.DISPLAY_NAME, decimal));
        Exchange map = send(Map.of("Attributes", Map.of("price", decimal)), Map.of());
        Exchange tree = send(tree(decimal), Map.of());

        // Then
        assertThat(Stream.of(header, map, tree).map(Exchange::getException)).containsOnlyNulls();
        assertThat(simulator.contacts().get(0).request())
                .containsEntry("ParticipantDetails", Map.of("DisplayName", text));
        assertThat(simulator.contacts().get(1).request()).containsEntry("Attributes", Map.of("price", text));
        assertThat(simulator.contacts().get(2).request()).containsEntry("Attributes", Map.of("price", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "90.00", "9E+1"})
    @DisplayName("is sent as a whole number where its value is whole")
    void wholeNumber(BigDecimal decimal) {
        // When
        Exchange plain = send("Hello", Map.of(ConnectChatConstants.CHAT_DURATION_IN_MINUTES, decimal));
        Exchange node =
                send("Hello", Map.of(ConnectChatConstants.CHAT_DURATION_IN_MINUTES, DecimalNode.valueOf(decimal)));
        Exchange segment = send("Hello", Map.of(ConnectChatConstants.SEGMENT_ATTRIBUTES, Map.of("priority", decimal)));

        // Then
        assertThat(Stream.of(plain, node, segment).map(Exchange::getException)).containsOnlyNulls();
        assertThat(simulator.contacts().get(0).request()).containsEntry("ChatDurationInMinutes", 90);
        assertThat(simulator.contacts().get(1).request()).containsEntry("ChatDurationInMinutes", 90);
        assertThat(simulator.contacts().get(2).request().get("SegmentAttributes"))
                .asString()
                .contains("{ValueInteger=90}");
    }

    @ParameterizedTest
    @CsvSource({
        "90.5, is a number with a fraction where a whole number is expected",
        "1E-1000000000, is a number with a fraction where a whole number is expected",
        "2147483648, must be a whole number of 32 bits",
        "1E+1000000000, must be a whole number of 32 bits"
    })
    @DisplayName("is no whole number where it has a fraction, or is too large")
    void noWholeNumber(BigDecimal decimal, String rule) {
        // When
        Exchange exchange = send("Hello", Map.of(ConnectChatConstants.CHAT_DURATION_IN_MINUTES, decimal));

        // Then
        assertThat(violation(exchange).rule()).isEqualTo(rule);
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000000", "1E+40000", "1E-1000000000", "-1E-40000", "0E-1000000000"})
    @DisplayName("is refused as text where its zeros alone would be longer than any member")
    void hugeExponent(BigDecimal decimal) {
        // When
        Exchange header = send("Hello", Map.of(ConnectChatConstants.DISPLAY_NAME, decimal));
        Exchange tree = send(tree(decimal), Map.of());

        // Then
        assertThat(violation(header).rule()).isEqualTo("has more digits than any member allows");
        assertThat(violation(tree).rule()).isEqualTo("has more digits than any member allows");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    @DisplayName("is not a double, which has lost how it was written and stays refused")
    void doubles() {
        // When
        Exchange exchange = send(Map.of("Attributes", Map.of("price", 5.10)), Map.of());

        // Then
        assertThat(violation(exchange).rule()).isEqualTo("is a number with a fraction where text is expected");
        assertThat(simulator.requests()).isEmpty();
    }

    private static Object tree(BigDecimal decimal) {
        return JsonNodeFactory.instance
                .objectNode()
                .set("Attributes", JsonNodeFactory.instance.objectNode().set("price", DecimalNode.valueOf(decimal)));
    }

    private Exchange send(Object body, Map<String, Object> headers) {
        return template.request(ENDPOINT, e -> {
            headers.forEach(e.getMessage()::setHeader);
            e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
            e.getMessage().setBody(body);
        });
    }

    private static Violation violation(Exchange exchange) {
        InvalidChatRequestException refusal = exchange.getException(InvalidChatRequestException.class);
        assertThat(refusal).isNotNull();
        assertThat(refusal.getViolations()).hasSize(1);
        return refusal.getViolations().get(0);
    }
}
