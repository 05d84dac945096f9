package io.connectchat.camel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.CapturedLog;
import io.connectchat.camel.support.ChatRouteTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log of a start")
class StartLogTest extends ChatRouteTestSupport {
    private final CapturedLog log = CapturedLog.ofComponent();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    @DisplayName("says in one line how an endpoint sends, and no secret")
    void says() {
        // When
        chat(ENDPOINT + "&requestsPerSecond=2&burst=5&clientTokenStrategy=content&allowedDestinations=+1,!+1876");

        // Then
        assertThat(log.lines(Level.INFO))
                .containsExactly("Endpoint started: operation=StartOutboundChatContact, instanceId=" + INSTANCE
                        + ", region=eu-west-2, pace=2.0/s with burst 5, clientTokenStrategy=content, validation=strict,"
                        + " pinned=[InstanceId,SourceEndpoint,ContactFlowId], allowedDestinations=2 prefixes");
    }

    @Test
    @DisplayName("is the same for endpoints that send alike, and told once")
    void once() {
        // When
        for (int i = 0; i < 50; i++) {
            chat(ENDPOINT.replace(FLOW, "flow-" + i));
        }

        // Then
        assertThat(log.lines(Level.INFO)).hasSize(1).allSatisfy(line -> assertThat(line)
                .contains("pace=none", "allowedDestinations=any"));
        assertThat(simulator.contacts()).hasSize(50);
    }

    @Test
    @DisplayName("ends with the first hundred that differ")
    void bounded() {
        // When
        for (int i = 0; i < 120; i++) {
            chat(ENDPOINT.replace(INSTANCE, String.format("12345678-1234-1234-1234-%012d", i)));
        }

        // Then
        assertThat(log.lines(Level.INFO)).hasSize(100);
        assertThat(simulator.contacts()).hasSize(120);
    }

    @Test
    @DisplayName("does not show an instance that a toD has made of a customer's data")
    void hidesWhatIsNoId() {
        // When
        chat(ENDPOINT.replace(INSTANCE, "Zoe-of-Hamburg"));

        // Then
        assertThat(log.lines(Level.INFO))
                .singleElement()
                .asString()
                .contains("instanceId=(not shown: no UUID)")
                .doesNotContain("Zoe");
    }

    private void chat(String endpoint) {
        template.send(
                endpoint, sent -> sent.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));
    }
}
