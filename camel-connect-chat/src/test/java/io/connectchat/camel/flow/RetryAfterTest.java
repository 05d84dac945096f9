package io.connectchat.camel.flow;

import static io.connectchat.camel.support.HttpAnswers.JSON;
import static io.connectchat.camel.support.HttpAnswers.answer;
import static io.connectchat.camel.support.HttpAnswers.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.LoopbackPeer;
import io.connectchat.simulator.SimulatedError;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.AsyncBucketProxyAdapter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
@DisplayName("The header CamelAwsConnectChatRetryAfter")
class RetryAfterTest extends ChatRouteTestSupport {
    /** A call a minute: nothing in a test takes as long as a turn. */
    private static final String PACE = "&requestsPerSecond=0.0166667&burst=1";

    private static final int MINUTE = 60;

    @Override
    protected void bindToRegistry(Registry registry) {
        Bucket slow = Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofMinutes(1)))
                .build();
        registry.bind("oneAMinute", slow);
        Bucket elsewhere = Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(4, Duration.ofSeconds(1)))
                .build();
        registry.bind("elsewhere", AsyncBucketProxyAdapter.fromSync(elsewhere));
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // What waits for its pace when the test ends need not be waited for.
                getContext().getShutdownStrategy().setTimeout(1);
                for (int most : new int[] {2, 3, 10}) {
                    from("direct:rate" + most).to(ENDPOINT + PACE + "&onFull=fail&maxInFlight=" + most);
                    from("direct:bucket" + most)
                            .to(ENDPOINT + "&rateLimiter=#oneAMinute&onFull=fail&maxInFlight=" + most);
                }
                from("direct:elsewhere").to(ENDPOINT + "&rateLimiter=#elsewhere&onFull=fail&maxInFlight=30");
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate2", "rate3", "rate10", "bucket2", "bucket3", "bucket10"})
    @DisplayName("follows the length of the pace's queue where a full route rejects a message")
    void followsTheQueue(String route) throws Exception {
        // Given: the first call takes the token there is, and as many wait as may be in flight
        int waiting = Integer.parseInt(route.replaceAll("\\D", ""));
        assertThat(send("direct:" + route).getException()).isNull();
        fill(route, waiting);

        // When
        Exchange rejected = send("direct:" + route);

        // Then: after theirs it would be its turn, and the next token is due within a minute
        assertThat(retryAfter(rejected)).isBetween(waiting * MINUTE, (waiting + 1) * MINUTE + 2);
    }

    @Test
    @DisplayName("is measured where the rate is known elsewhere alone")
    void measured() throws Exception {
        // Given
        fill("elsewhere", 30);
        await().until(() -> simulator.contacts().size() >= 4);
        fill("elsewhere", 4);

        // When
        Exchange rejected = send("direct:elsewhere");

        // Then
        assertThat(retryAfter(rejected)).isGreaterThan(1);
    }

    @Test
    @DisplayName("is the answer's own Retry-After, if it has one")
    void ofAws() throws Exception {
        assertThat(retryAfterOf(429, "ThrottlingException", "77")).isEqualTo(77);
        assertThat(retryAfterOf(503, "ServiceUnavailableException", "1200")).isEqualTo(1200);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusHours(2));
        assertThat(retryAfterOf(503, "ServiceUnavailableException", date)).isBetween(7000, 7200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "0", "99999999999999999999", "Sun, 06 Nov 1994 08:49:37 GMT"})
    @DisplayName("is at least 1, also where the answer says anything else")
    void ofNonsense(String said) throws Exception {
        assertThat(retryAfterOf(429, "ThrottlingException", said)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCESS_DENIED", "LIMIT_EXCEEDED"})
    @DisplayName("is missing where another try makes no sense")
    void missing(SimulatedError error) {
        // Given
        simulator.failNext(1, error);

        // When
        Exchange failed = send(ENDPOINT);

        // Then
        assertThat(failed.getException()).isNotNull();
        assertThat(failed.getMessage().getHeaders()).doesNotContainKey(ConnectChatConstants.RETRY_AFTER);
    }

    @Test
    @DisplayName("is taken off before the next call")
    void takenOff() {
        // When
        Exchange started = template.send(ENDPOINT, sent -> {
            address(sent);
            sent.getMessage().setHeader("camelawsconnectchatretryafter", "5");
        });

        // Then
        assertThat(started.getException()).isNull();
        assertThat(started.getMessage().getHeaders()).doesNotContainKey(ConnectChatConstants.RETRY_AFTER);
    }

    private int retryAfterOf(int status, String code, String said) throws Exception {
        String headers = JSON + "\r\nx-amzn-RequestId: r-1\r\nx-amzn-ErrorType: " + code
                + (said.isEmpty() ? "" : "\r\nRetry-After: " + said);
        try (LoopbackPeer peer = new LoopbackPeer(connection -> {
            while (connection.readRequest() != null) {
                answer(status, headers, error(code)).meet(connection);
            }
        })) {
            return retryAfter(send(ENDPOINT + "&maxAttempts=1&uriEndpointOverride=" + peer.address()));
        }
    }

    private void fill(String route, int messages) throws Exception {
        AsyncProducer producer = context.getEndpoint("direct:" + route).createAsyncProducer();
        producer.start();
        for (int i = 0; i < messages; i++) {
            Exchange exchange = context.getEndpoint("direct:" + route).createExchange();
            address(exchange);
            producer.process(exchange, doneSync -> {});
        }
    }

    private static int retryAfter(Exchange exchange) {
        assertThat(exchange.getException()).isNotNull();
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(true);
        return exchange.getMessage().getHeader(ConnectChatConstants.RETRY_AFTER, Integer.class);
    }

    private Exchange send(String endpoint) {
        return template.send(endpoint, RetryAfterTest::address);
    }

    private static void address(Exchange exchange) {
        exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
    }
}
