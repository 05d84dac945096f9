package io.connectchat.camel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.ReliabilityFigures;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The account's quota is used to the full, next to nothing is throttled, and nobody is lost. */
@Timeout(300)
class QuotaTest extends ChatRouteTestSupport {
    private static final double RATE = 50;
    private static final int BURST = 5;
    private static final String PACED = ENDPOINT + "&requestsPerSecond=50&burst=5";

    @Override
    protected ConnectSimulator startSimulator() {
        return simulator().quota(RATE, BURST).latency(Duration.ofMillis(30)).start();
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:one?size=100&blockWhenFull=true").to(PACED).to("mock:sent");
                from("seda:two?size=100&blockWhenFull=true")
                        .to(PACED + "&displayName=Other")
                        .to("mock:sent");
            }
        };
    }

    @Test
    void aSourceThatIsFasterThanTheQuotaIsSlowedDownToIt() throws Exception {
        // When
        send(150);

        // Then: ratios are for the long run
        assertThat(throttled()).isLessThan(15);
    }

    @Test
    @Tag("soak")
    void inTheLongRunItIsUsedToTheFull() throws Exception {
        // Given
        int messages = 3000;

        // When
        send(messages);

        // Then
        List<RecordedRequest> requests = simulator.requests();
        double used = (messages - BURST) / RATE / seconds(requests);
        double throttled = throttled() / (double) requests.size();
        ReliabilityFigures.write(
                "quota",
                String.format(
                        Locale.ROOT,
                        "%,d messages at a quota of 50/s, burst 5: %.1f %% of it used, %.2f %% of the requests throttled, 0 lost",
                        messages,
                        100 * used,
                        100 * throttled));
        assertThat(used).isGreaterThanOrEqualTo(0.97);
        assertThat(throttled).isLessThan(0.01);
    }

    private void send(int messages) throws Exception {
        getMockEndpoint("mock:sent").expectedMessageCount(messages);
        for (int i = 0; i < messages; i++) {
            String customer = "+1555" + (1_000_000 + i);
            template.send((i % 2 == 0 ? "seda:one" : "seda:two") + "?size=100&blockWhenFull=true", exchange -> {
                exchange.getMessage().setBody("Hello");
                exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, customer);
            });
        }
        getMockEndpoint("mock:sent").assertIsSatisfied(60_000);
        assertThat(simulator.contacts()).hasSize(messages);
    }

    private long throttled() {
        return simulator.requests().stream()
                .filter(request -> request.status() == 429)
                .count();
    }

    private static double seconds(List<RecordedRequest> requests) {
        Instant first = requests.get(0).receivedAt();
        Instant last = requests.get(requests.size() - 1).receivedAt();
        return Duration.between(first, last).toNanos() / 1e9;
    }
}
