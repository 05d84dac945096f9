package io.connectchat.camel.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectSimulator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in flight is an exchange's, and of the parts and copies that it waits for. */
@Timeout(120)
class PartsOfARouteTest extends ChatRouteTestSupport {
    private static final int IN_FLIGHT = 10;
    private static final String CHAT = ENDPOINT + "&maxInFlight=" + IN_FLIGHT;
    private static final String QUEUE = "?size=50&blockWhenFull=true&concurrentConsumers=8";

    private final AtomicInteger mostThreads = new AtomicInteger();

    @Override
    protected ConnectSimulator startSimulator() {
        return simulator().latency(Duration.ofMillis(5)).start();
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:parallel" + QUEUE)
                        .to(CHAT)
                        .setBody(constant(List.of("first part", "second part", "third part")))
                        .split(body())
                        .parallelProcessing()
                        .synchronous()
                        .to(CHAT)
                        .process(exchange -> countThreads())
                        .end()
                        .to("mock:parallel");
                from("seda:asynchronous" + QUEUE)
                        .to(CHAT)
                        .setBody(constant(List.of("first part", "second part", "third part")))
                        .split(body())
                        .parallelProcessing()
                        .to(CHAT)
                        .process(exchange -> countThreads())
                        .end()
                        .to("mock:asynchronous");
                from("seda:nested" + QUEUE)
                        .to(CHAT)
                        .setBody(constant(List.of("1", "2")))
                        .split(body())
                        .to(CHAT)
                        .setBody(simple("${body} again"))
                        .split(body().append(",b"), ",")
                        .to(CHAT)
                        .process(exchange -> countThreads())
                        .end()
                        .end()
                        .to("mock:nested");
                from("seda:tapped" + QUEUE)
                        .to(CHAT)
                        .wireTap("direct:tap")
                        .setBody(constant("another message"))
                        .to(CHAT)
                        .process(exchange -> countThreads())
                        .to("mock:tapped");
                from("direct:tap").setBody(constant("to somebody else")).to(CHAT);
                from("seda:again" + QUEUE).to("direct:again");
                from("direct:again")
                        .to(CHAT)
                        .filter(header("again").isNull())
                        // A new exchange of the same route, which this one waits for.
                        .process(exchange -> template.request("direct:again", again -> {
                            countThreads();
                            again.getMessage().setHeaders(exchange.getMessage().getHeaders());
                            again.getMessage().setHeader("again", true);
                            again.getMessage().setBody("another message");
                        }))
                        .to("mock:again");
                from("seda:slow" + QUEUE)
                        .to(CHAT)
                        .setBody(constant("another message"))
                        .to(CHAT)
                        .process(exchange -> countThreads())
                        .delay(1)
                        .to("mock:slow");
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"parallel, 4", "asynchronous, 4", "nested, 7", "tapped, 3", "again, 2", "slow, 2"})
    @DisplayName("A fast source: every message ends, and threads are bounded by what is in flight")
    void everyMessageEnds(String route, int callsOfAMessage) throws Exception {
        // Given
        int messages = 300;
        getMockEndpoint("mock:" + route).expectedMessageCount(messages);

        // When
        for (int i = 0; i < messages; i++) {
            String customer = "+1555" + (1_000_000 + i);
            template.send("seda:" + route + QUEUE, exchange -> {
                exchange.getMessage().setBody("a message");
                exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, customer);
            });
        }

        // Then
        getMockEndpoint("mock:" + route).assertIsSatisfied(60_000);
        await().untilAsserted(() -> assertThat(simulator.contacts()).hasSize(messages * callsOfAMessage));
        assertThat(mostThreads).hasPositiveValue();
        assertThat(mostThreads.get()).isLessThanOrEqualTo(2 * IN_FLIGHT);
    }

    /** Of this context: the JVM may still hold those of other tests. */
    private void countThreads() {
        String ofContext = "Camel (" + context.getName() + ")";
        int threads = (int) Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(ofContext) && name.contains("- aws-connect-chat"))
                .count();
        mostThreads.accumulateAndGet(threads, Math::max);
    }
}
