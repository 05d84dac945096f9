package io.connectchat.camel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.CapturedLog;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.Provocations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log at DEBUG")
class RequestLogTest extends ChatRouteTestSupport {
    private static final Map<String, ?> REQUEST = Map.of(
            "Attributes", Map.of("Mallory", "Secret"),
            "SegmentAttributes", Map.of("Trent", Map.of("ValueMap", Map.of("Bobby", Map.of("ValueString", "Alice")))),
            "ChatDurationInMinutes", 4321,
            "ClientToken", "token-of-mine",
            "InitialSystemMessage", Map.of("Content", "Your table is ready.", "ContentType", "text/plain"));

    @Test
    @DisplayName("shows a request's members and how long each value is")
    void shows() {
        try (CapturedLog log = CapturedLog.ofComponentAt(Level.DEBUG)) {
            // When
            Exchange exchange = chat();

            // Then
            assertThat(exchange.getException()).isNull();
            assertThat(log.lines(Level.DEBUG)).hasSize(1);
            assertThat(log.lines(Level.DEBUG).get(0))
                    .startsWith("Request of exchange " + exchange.getExchangeId() + ": {InstanceId: text(36)")
                    .contains(
                            "DestinationEndpoint: {Address: text(9), Type: text(16)}",
                            "SegmentAttributes: {connect:Subtype: {ValueString: text(11)}, key(5): {ValueMap: {key(5): {ValueString: text(5)}}}}",
                            "Attributes: {key(7): text(6)}",
                            "ChatDurationInMinutes: number",
                            "InitialSystemMessage: {ContentType: text(10), Content: text(20)}",
                            "ClientToken: text(13)");
        }
    }

    @Test
    @DisplayName("has no value of a message, no token and no secret, also where a message is refused")
    void hasNoValue() {
        try (CapturedLog log = CapturedLog.ofComponentAt(Level.DEBUG)) {
            // When
            Exchange exchange = chat();
            for (Provocations.Provocation each : Provocations.ofMessages()) {
                template.send(each.endpoint(), sent -> {
                    sent.getMessage().setBody(each.body());
                    sent.getMessage().setHeaders(new HashMap<>(each.headers()));
                });
            }

            // Then
            assertThat(log.lines(Level.DEBUG)).hasSizeGreaterThan(30);
            assertThat(log.lines(Level.WARN)).hasSizeGreaterThan(30);
            for (Level level : List.of(Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR)) {
                assertThat(log.lines(level)).allSatisfy(line -> assertThat(line)
                        .doesNotContain(
                                CUSTOMER.substring(1),
                                "Mallory",
                                "Secret",
                                "Trent",
                                "Alice",
                                "Bobby",
                                "token-of-mine",
                                "table",
                                "nobody",
                                "zzzzqqqqzzzz",
                                SECRET,
                                String.valueOf(
                                        exchange.getMessage().getHeader(ConnectChatConstants.SENT_CLIENT_TOKEN))));
            }
        }
    }

    @Test
    @DisplayName("is silent where DEBUG is off")
    void isSilent() {
        try (CapturedLog log = CapturedLog.ofComponentAt(Level.INFO)) {
            // When
            chat();

            // Then
            assertThat(simulator.contacts()).hasSize(1);
            assertThat(log.lines(Level.DEBUG)).isEmpty();
        }
    }

    private Exchange chat() {
        return template.send(ENDPOINT, sent -> {
            sent.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
            sent.getMessage().setBody(REQUEST);
        });
    }
}
