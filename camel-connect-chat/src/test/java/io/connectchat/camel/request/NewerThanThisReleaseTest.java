package io.connectchat.camel.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A value that AWS may add to a list that its model does not close")
class NewerThanThisReleaseTest extends ChatRouteTestSupport {
    private static final String CONTENT_TYPE = "InitialSystemMessage.ContentType";
    private static final String CHANNEL = "SegmentAttributes.connect:Subtype";

    static Stream<Arguments> newer() {
        return Stream.of(
                Arguments.of(ConnectChatConstants.CONTENT_TYPE, "text/html", CONTENT_TYPE),
                Arguments.of(
                        ConnectChatConstants.SUPPORTED_MESSAGING_CONTENT_TYPES,
                        List.of("text/plain", "text/html"),
                        "SupportedMessagingContentTypes[1]"),
                Arguments.of(ConnectChatConstants.SUBTYPE, "connect:RCS", CHANNEL));
    }

    @ParameterizedTest
    @MethodSource("newer")
    @DisplayName("is refused as our rule, and sent with validation=aws")
    void isOursToRefuse(String header, Object value, String member) {
        // When
        Exchange strict = send("", Map.of(header, value));
        int sent = simulator.requests().size();
        Exchange lenient = send("&validation=aws", Map.of(header, value));

        // Then
        assertThat(violations(strict)).singleElement().satisfies(violation -> {
            assertThat(violation.member()).isEqualTo(member);
            assertThat(violation.owner()).isEqualTo(Violation.Owner.INFERRED);
        });
        assertThat(sent).isZero();
        assertThat(lenient.getException()).isNotInstanceOf(InvalidChatRequestException.class);
        assertThat(simulator.requests()).hasSize(1);
    }

    static Stream<Arguments> tooLong() {
        String types = "SupportedMessagingContentTypes";
        return Stream.of(
                Arguments.of(ConnectChatConstants.CONTENT_TYPE, "x".repeat(101), CONTENT_TYPE),
                Arguments.of(ConnectChatConstants.CONTENT_TYPE, "", CONTENT_TYPE),
                Arguments.of(
                        ConnectChatConstants.SUPPORTED_MESSAGING_CONTENT_TYPES,
                        List.of("text/plain", "x".repeat(101)),
                        types + "[1]"),
                Arguments.of(
                        ConnectChatConstants.SUPPORTED_MESSAGING_CONTENT_TYPES,
                        List.of("text/plain", ""),
                        types + "[1]"),
                Arguments.of(ConnectChatConstants.SUPPORTED_MESSAGING_CONTENT_TYPES, List.of("text/markdown"), types));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    @DisplayName("keeps the rules that are AWS's, with validation=aws too: 1 to 100 characters, text/plain among them")
    void isAwsToRefuse(String header, Object value, String member) {
        // When
        Exchange exchange = send("&validation=aws", Map.of(header, value));

        // Then
        assertThat(violations(exchange)).singleElement().satisfies(violation -> {
            assertThat(violation.member()).isEqualTo(member);
            assertThat(violation.owner()).isEqualTo(Violation.Owner.AWS);
        });
        assertThat(simulator.requests()).isEmpty();
    }

    private Exchange send(String options, Map<String, Object> headers) {
        Map<String, Object> all = new HashMap<>(headers);
        all.put(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
        all.putIfAbsent(ConnectChatConstants.SUBTYPE, "SMS");
        return template.request(ENDPOINT.replace("&subtype=SMS", "") + options, e -> {
            all.forEach(e.getMessage()::setHeader);
            e.getMessage().setBody("Hello");
        });
    }

    private static List<Violation> violations(Exchange exchange) {
        InvalidChatRequestException refusal = exchange.getException(InvalidChatRequestException.class);
        assertThat(refusal).isNotNull();
        return refusal.getViolations();
    }
}
