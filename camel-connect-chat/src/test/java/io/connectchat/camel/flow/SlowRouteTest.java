package io.connectchat.camel.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectSimulator;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Routes that block after a call: their source is slowed down, and nothing waits for itself. */
@Timeout(120)
class SlowRouteTest extends ChatRouteTestSupport {
    private static final String QUEUE = "?size=10&blockWhenFull=true&concurrentConsumers=4";

    /** As many as there are connections. */
    private static final int IN_FLIGHT = 50;

    private static final Duration LATENCY = Duration.ofMillis(30);

    private static final Duration LONGER_THAN_A_CALL = LATENCY.multipliedBy(15);

    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger blocked = new AtomicInteger();

    /** Long enough that calls are under way at once. */
    @Override
    protected ConnectSimulator startSimulator() {
        return simulator().latency(LATENCY).start();
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:slow" + QUEUE)
                        .to(ENDPOINT)
                        .process(exchange -> {
                            blocked.incrementAndGet();
                            released.await();
                        })
                        .to("mock:slow");
                from("seda:twice" + QUEUE)
                        .to(ENDPOINT)
                        .setBody(constant("Another message"))
                        .to("direct:second");
                from("direct:second")
                        .to(ENDPOINT)
                        .process(exchange -> {
                            blocked.incrementAndGet();
                            released.await();
                        })
                        .to("mock:twice");
                from("seda:first" + QUEUE).to(ENDPOINT).to("seda:next?size=1&blockWhenFull=true");
                from("seda:next?size=1&blockWhenFull=true")
                        .setBody(constant("Another message"))
                        .to(ENDPOINT)
                        .to("mock:next");
            }
        };
    }

    @Test
    void aSourceThatIsFasterThanTheRestOfItsRouteIsSlowedDown() throws Exception {
        // Given
        int messages = 1000;
        getMockEndpoint("mock:slow").expectedMessageCount(messages);

        // When
        Thread source = sendAll("seda:slow", messages);

        // Then
        await().until(() -> blocked.get() == IN_FLIGHT);
        await().during(LONGER_THAN_A_CALL).until(() -> blocked.get() == IN_FLIGHT);
        released.countDown();
        source.join();
        getMockEndpoint("mock:slow").assertIsSatisfied(60_000);
        assertThat(simulator.contacts()).hasSize(messages);
    }

    @Test
    void aSourceIsSlowedDownByWhatComesAfterASecondCallToo() throws Exception {
        // Given
        int messages = 1000;
        getMockEndpoint("mock:twice").expectedMessageCount(messages);

        // When
        Thread source = sendAll("seda:twice", messages);

        // Then
        await().until(() -> blocked.get() == IN_FLIGHT);
        await().during(LONGER_THAN_A_CALL).until(() -> blocked.get() == IN_FLIGHT);
        assertThat(callbackThreads()).isLessThan(2 * IN_FLIGHT);
        released.countDown();
        source.join();
        getMockEndpoint("mock:twice").assertIsSatisfied(60_000);
        assertThat(simulator.contacts()).hasSize(2 * messages);
    }

    @Test
    void aFullQueueWhoseConsumerCallsAgainIsEmptied() throws Exception {
        // Given
        int messages = 1500;
        getMockEndpoint("mock:next").expectedMessageCount(messages);

        // When
        Thread source = sendAll("seda:first", messages);

        // Then
        getMockEndpoint("mock:next").assertIsSatisfied(60_000);
        source.join();
        assertThat(callbackThreads())
                .as("what two routes have in flight bounds them")
                .isLessThanOrEqualTo(2 * IN_FLIGHT);
        assertThat(simulator.contacts()).hasSize(2 * messages);
    }

    private static long callbackThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("aws-connect-chat"))
                .count();
    }

    private Thread sendAll(String queue, int messages) {
        Thread source = new Thread(() -> {
            for (int i = 0; i < messages; i++) {
                String customer = "+1555" + (1_000_000 + i);
                template.send(queue + QUEUE, exchange -> {
                    exchange.getMessage().setBody("Hello");
                    exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, customer);
                });
            }
        });
        source.start();
        return source;
    }
}
