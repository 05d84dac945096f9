package io.connectchat.camel.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.CountingHttpClients;
import io.connectchat.simulator.ConnectSimulator;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is under way is bounded; a source that is faster waits, and nothing is lost. */
@Timeout(120)
class InFlightTest extends ChatRouteTestSupport {
    private static final int DEFAULT_CONNECTIONS = 50;

    /** A queue that slows its source down instead of refusing. */
    private static final String SLOWED = "?size=100&blockWhenFull=true";

    private final CountingHttpClients http = new CountingHttpClients();

    @Override
    protected ConnectSimulator startSimulator() {
        return simulator().latency(Duration.ofMillis(2)).start();
    }

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind("http", http);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:chained" + SLOWED)
                        .to(ENDPOINT)
                        .setBody(constant("Another message"))
                        .to(ENDPOINT)
                        .to("mock:chained");
                from("seda:nested" + SLOWED)
                        .to(ENDPOINT)
                        .setBody(constant("Another message"))
                        // Blocks the thread on which the first call has ended until the second has.
                        .process(exchange -> template.request("direct:inner", inner -> {
                            inner.getMessage().setHeaders(exchange.getMessage().getHeaders());
                            inner.getMessage().setBody("Another message");
                        }))
                        .to("mock:nested");
                from("seda:queued" + SLOWED)
                        .to(ENDPOINT)
                        .setBody(constant("Another message"))
                        // Blocks for a call that another thread starts: from here nobody can see that it does.
                        .to(ExchangePattern.InOut, "seda:queue?timeout=60000")
                        .to("mock:queued");
                from("seda:queue?concurrentConsumers=20").to(ENDPOINT);
                from("direct:inner").to(ENDPOINT);
                from("seda:stopped").routeId("stopped").to(ENDPOINT).to("mock:stopped");
            }
        };
    }

    @Test
    void twentyThousandCallsAtOnceAreAllAnsweredAndNeverMoreThanTheConnections() throws Exception {
        // Given
        int calls = 20_000;
        AsyncProducer producer =
                context.getEndpoint(ENDPOINT + "&clientCustomizer=#http").createAsyncProducer();
        producer.start();
        CountDownLatch answered = new CountDownLatch(calls);
        AtomicInteger failed = new AtomicInteger();
        Set<String> threads = ConcurrentHashMap.newKeySet();

        // When
        for (int i = 0; i < calls; i++) {
            Exchange exchange = exchange(i);
            producer.process(exchange, doneSync -> {
                threads.add(Thread.currentThread().getName());
                if (exchange.getException() != null) {
                    failed.incrementAndGet();
                }
                answered.countDown();
            });
        }
        answered.await();

        // Then
        assertThat(failed).hasValue(0);
        assertThat(simulator.contacts()).hasSize(calls);
        assertThat(http.mostAtOnce.get()).isBetween(2, DEFAULT_CONNECTIONS);
        assertThat(threads)
                .allMatch(name -> name.contains("aws-connect-chat"))
                .as("what is in flight bounds them")
                .hasSizeBetween(1, DEFAULT_CONNECTIONS);
        producer.stop();
    }

    @Test
    void routesThatCallTwiceDoNotWaitForEachOther() throws Exception {
        sendAndExpectAll("chained", 1000);
    }

    @Test
    void routesThatWaitForACallWithinACallDoNotWaitForEachOther() throws Exception {
        sendAndExpectAll("nested", 300);
    }

    @Test
    void routesThatWaitForACallThroughAQueueDoNotWaitForEachOther() throws Exception {
        sendAndExpectAll("queued", 200);
    }

    private void sendAndExpectAll(String name, int messages) throws Exception {
        // Given
        getMockEndpoint("mock:" + name).expectedMessageCount(messages);

        // When
        for (int i = 0; i < messages; i++) {
            template.send("seda:" + name + SLOWED, exchange(i));
        }

        // Then
        getMockEndpoint("mock:" + name).assertIsSatisfied(60_000);
        assertThat(simulator.contacts()).hasSize(2 * messages);
    }

    @Test
    void stoppingARouteWaitsForWhatIsInFlight() throws Exception {
        // Given
        getMockEndpoint("mock:stopped").expectedMessageCount(20);
        for (int i = 0; i < 20; i++) {
            template.send("seda:stopped", exchange(i));
        }
        await().until(() -> !simulator.requests().isEmpty());

        // When
        context.getRouteController().stopRoute("stopped");

        // Then
        assertThat(context.getRouteController().getRouteStatus("stopped")).isEqualTo(ServiceStatus.Stopped);
        getMockEndpoint("mock:stopped").assertIsSatisfied();
        assertThat(simulator.contacts()).hasSize(20);
    }

    @Test
    void aSourceThatIsInterruptedWhileItWaitsSendsNothing() throws Exception {
        // Given
        AsyncProducer producer = context.getEndpoint(ENDPOINT).createAsyncProducer();
        producer.start();
        Exchange exchange = exchange(1);

        // When
        Thread.currentThread().interrupt();
        boolean sync =
                producer.process(exchange, doneSync -> assertThat(doneSync).isTrue());

        // Then
        assertThat(sync).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(exchange.getException()).isInstanceOf(InterruptedException.class);
        assertThat(simulator.requests()).isEmpty();
        producer.stop();
    }

    private Exchange exchange(int number) {
        Exchange exchange = context.getEndpoint("seda:any").createExchange();
        exchange.getMessage().setBody("Hello");
        exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, "+1555" + (1_000_000 + number));
        return exchange;
    }
}
