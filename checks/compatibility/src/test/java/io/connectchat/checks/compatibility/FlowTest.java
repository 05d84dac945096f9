package io.connectchat.checks.compatibility;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many messages at once: all are sent, once each, and no more are under way than they may. */
@Timeout(60)
class FlowTest {
    private static final int MANY = 1000;

    private static List<Map<String, Object>> requests(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of(
                        "destinationEndpoint",
                        "+1555" + (1_000_000 + i),
                        "initialSystemMessage",
                        Map.of("content", "Hello")))
                .toList();
    }

    @Test
    void aParallelSplitThroughAQueueMessagesEachOfAThousandOnce() throws Exception {
        CountedClients counts = new CountedClients();
        try (ChatRoutes chats = new ChatRoutes(ConnectSimulator.builder().latency(Duration.ofMillis(5)))) {
            // Given
            chats.context.getRegistry().bind("counts", counts);
            chats.started(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:many").split(body()).parallelProcessing().to("seda:chats?size=" + MANY);
                    from("seda:chats?size=" + MANY + "&concurrentConsumers=4")
                            .routeId("chats")
                            .to(ChatRoutes.ENDPOINT + "&maxInFlight=10&clientCustomizer=#counts");
                }
            });
            NotifyBuilder all = new NotifyBuilder(chats.context)
                    .fromRoute("chats")
                    .whenCompleted(MANY)
                    .create();

            // When
            Exchange exchange = chats.send("direct:many", requests(MANY), Map.of());

            // Then
            assertThat(exchange.getException()).isNull();
            await().atMost(Duration.ofSeconds(40)).until(all::matches);
            assertThat(chats.simulator).startedChats(MANY).messagedNobodyTwice();
            assertThat(chats.simulator.contacts())
                    .extracting(contact -> contact.destination())
                    .doesNotHaveDuplicates();
            // More than there are threads: none of them waits for an answer.
            assertThat(counts.mostAtOnce.get()).isBetween(5, 10);
        }
    }

    @Test
    void requestsPerSecondSetsThePace() throws Exception {
        try (ChatRoutes chats = new ChatRoutes().started(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:many")
                        .split(body())
                        .parallelProcessing()
                        .to(ChatRoutes.ENDPOINT + "&requestsPerSecond=20&burst=1");
            }
        })) {
            // When
            Instant start = Instant.now();
            Exchange exchange = chats.send("direct:many", requests(21), Map.of());

            // Then: the first departs at once, and the others in turns of 50 ms
            assertThat(exchange.getException()).isNull();
            assertThat(chats.simulator).startedChats(21);
            assertThat(chats.simulator.requests())
                    .extracting(RecordedRequest::receivedAt)
                    .last()
                    .satisfies(last -> assertThat(Duration.between(start, last)).isGreaterThan(Duration.ofMillis(950)));
        }
    }
}
