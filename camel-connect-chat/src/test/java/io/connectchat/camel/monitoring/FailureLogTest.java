package io.connectchat.camel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.CapturedLog;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.LoopbackPeer;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.SlowAnswer;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log of a failed call")
class FailureLogTest extends ChatRouteTestSupport {
    private final CapturedLog log = CapturedLog.ofComponent();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    @DisplayName("is one line with what AWS said, what was tried and when it may be tried again")
    void ofAws() {
        // Given
        simulator.failNext(2, SimulatedError.THROTTLING);

        // When
        Exchange failed = send(ENDPOINT + "&maxAttempts=2", null);

        // Then
        assertThat(line())
                .isEqualTo("The call failed: operation=StartOutboundChatContact, outcome=throttled,"
                        + " error=ThrottlingException, status=429, requestId="
                        + failed.getMessage().getHeader(ConnectChatConstants.REQUEST_ID)
                        + ", instanceId=" + INSTANCE + ", contactFlowId=" + FLOW
                        + ", attempts=2, retryable=true, retryAfter=1, exchange=" + failed.getExchangeId());
    }

    @Test
    @DisplayName("does not show what a toD has made of a customer's data in the place of an ID")
    void hidesWhatIsNoId() {
        // Given
        simulator.failNext(1, SimulatedError.ACCESS_DENIED);

        // When
        send(ENDPOINT.replace(INSTANCE, "Zoe-of-Hamburg").replace(FLOW, "Zoe-again"), null);

        // Then
        assertThat(line())
                .contains("instanceId=(not shown: no UUID)", "contactFlowId=(not shown: no UUID)")
                .doesNotContain("Zoe");
    }

    @Test
    @DisplayName("says that another try makes no sense")
    void ofFinalRefusal() {
        // Given
        simulator.failNext(1, SimulatedError.ACCESS_DENIED);

        // When
        send(ENDPOINT, null);

        // Then
        assertThat(line())
                .contains("outcome=service, error=AccessDeniedException, status=403", "retryable=false")
                .doesNotContain("retryAfter");
    }

    @Test
    @DisplayName("names the violated members and rules, and no value")
    void ofViolations() {
        // When
        send(ENDPOINT, Map.of("DestinationEndpoint", "Mallory", "ChatDurationInMinutes", 7));

        // Then
        assertThat(line())
                .contains(
                        "outcome=violation",
                        "instanceId=" + INSTANCE,
                        "retryable=false",
                        "violations=[DestinationEndpoint.Address must be a number in E.164 format;"
                                + " ChatDurationInMinutes must lie between 60 and 10080]")
                .doesNotContain("Mallory", "7,");
    }

    @Test
    @DisplayName("stays short where a message violates many rules")
    void ofManyViolations() {
        // When
        send(
                ENDPOINT,
                Map.of(
                        "DestinationEndpoint",
                        CUSTOMER,
                        "Attributes",
                        IntStream.range(0, 30).boxed().collect(Collectors.toMap(i -> "Mallory " + i, i -> "a"))));

        // Then
        assertThat(line()).endsWith("; and 20 more]").hasSizeLessThan(1500).doesNotContain("Mallory");
    }

    @Test
    @DisplayName("says of a full route that the message may come again")
    void ofRejection() throws Exception {
        // Given
        simulator.failNext(1, new SlowAnswer(Duration.ofSeconds(2)));
        Future<Exchange> first = template.asyncSend(ENDPOINT + "&maxInFlight=1", sent -> sent.getMessage()
                .setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));
        await().until(() -> simulator.requests().size() == 1);

        // When
        send(ENDPOINT + "&maxInFlight=1&onFull=fail", null);

        // Then
        assertThat(line())
                .contains("outcome=rejected, error=RejectedExecutionException", "retryable=true, retryAfter=1")
                .doesNotContain("attempts");
        assertThat(first.get().getException()).isNull();
    }

    @Test
    @DisplayName("names the cause where there was no connection")
    void ofNoConnection() throws Exception {
        // Given
        int closed;
        try (ServerSocket server = LoopbackPeer.plainServer()) {
            closed = server.getLocalPort();
        }

        // When
        send(ENDPOINT + "&maxAttempts=1&uriEndpointOverride=http://127.0.0.1:" + closed, null);

        // Then
        assertThat(line())
                .contains("outcome=connection, error=SdkClientException, cause=", "ConnectException", "attempts=1");
    }

    @Test
    @DisplayName("shows a message's own contact flow only if it looks like one")
    void ofTheMessagesFlow() {
        // Given
        String flow = UUID.randomUUID().toString();
        simulator.failNext(2, SimulatedError.ACCESS_DENIED);

        // When
        send(ENDPOINT + "&pinned=", Map.of("ContactFlowId", flow, "DestinationEndpoint", CUSTOMER));
        send(ENDPOINT + "&pinned=", Map.of("ContactFlowId", "Mallory", "DestinationEndpoint", CUSTOMER));

        // Then
        assertThat(log.lines(Level.WARN)).hasSize(2);
        assertThat(log.lines(Level.WARN).get(0)).contains("contactFlowId=" + flow + ",");
        assertThat(log.lines(Level.WARN).get(1)).contains("contactFlowId=(of the message),");
    }

    @Test
    @DisplayName("is missing where a call succeeds")
    void ofSuccess() {
        // When
        send(ENDPOINT, null);

        // Then
        assertThat(simulator.contacts()).hasSize(1);
        assertThat(log.lines(Level.WARN)).isEmpty();
    }

    private String line() {
        assertThat(log.lines(Level.WARN)).hasSize(1);
        return log.lines(Level.WARN).get(0);
    }

    private Exchange send(String endpoint, @Nullable Object body) {
        return template.send(endpoint, sent -> {
            if (body == null) {
                sent.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
            }
            sent.getMessage().setBody(body);
        });
    }
}
