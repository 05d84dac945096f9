package io.connectchat.camel.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.waiting.WaitScene.Waiting;
import io.connectchat.simulator.ConnectOperation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Contacts that are waited for at the same time")
@Timeout(300)
class ManyWaitingContactsTest {
    private static final int CONTACTS = 1_000;

    /** The simulator's quota of DescribeContact, and half of it: a machine that is held up catches up in a burst. */
    private static final int QUOTA = 600;

    private static final String POLLS_PER_SECOND = "300";

    private final WaitScene scene =
            new WaitScene(settings -> settings.quota(ConnectOperation.DESCRIBE_CONTACT, QUOTA, QUOTA));

    @AfterEach
    void close() {
        scene.close();
    }

    /** Of this context: the JVM may hold those of others. */
    private List<String> threads() {
        String ofContext = "Camel (" + scene.context.getName() + ")";
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(ofContext) && name.contains("aws-connect-chat"))
                .toList();
    }

    private List<Waiting> waiting() throws Exception {
        List<String> contacts = new ArrayList<>();
        for (int i = 0; i < CONTACTS; i++) {
            contacts.add(scene.started());
        }
        List<Waiting> waiting = new ArrayList<>();
        for (String contact : contacts) {
            waiting.add(scene.waitFor(contact));
        }
        return waiting;
    }

    private Set<String> polled() {
        return scene.polls().stream().map(poll -> poll.path()).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("hold no thread, keep the quota, and all go on when they have ended")
    void noThreadAndTheQuota() throws Exception {
        // Given
        scene.with(Map.of("interval", "1s", "pollsPerSecond", POLLS_PER_SECOND));

        // When
        List<Waiting> waiting = waiting();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> polled().size() == CONTACTS && scene.polls().size() > 2 * CONTACTS);

        // Then
        assertThat(waiting).allSatisfy(each -> assertThat(each.ends()).isZero());
        // The turns', the pace's, ten on which polls begin, and those on which routes go on: as many as are in flight.
        assertThat(threads()).hasSizeLessThan(65);
        assertThat(threads().stream().filter(name -> name.contains("aws-connect-chat-turns")))
                .hasSize(1);

        // When
        scene.putForward(Duration.ofHours(26));

        // Then
        await().atMost(Duration.ofMinutes(2)).until(() -> waiting.stream().allMatch(each -> each.ends() == 1));
        assertThat(waiting).allSatisfy(each -> {
            assertThat(each.exchange.getException()).isNull();
            assertThat(each.outcome()).isEqualTo("ended");
        });
        assertThat(scene.polls()).allSatisfy(poll -> assertThat(poll.status()).isEqualTo(200));
    }

    @Test
    @DisplayName("are asked for within the quota, however often they are due")
    void pace() throws Exception {
        try (WaitScene slow = new WaitScene(settings -> settings.quota(ConnectOperation.DESCRIBE_CONTACT, 40, 40))) {
            // Given
            slow.with(Map.of("interval", "10ms", "pollsPerSecond", "20"));

            // When
            for (int i = 0; i < 100; i++) {
                slow.waitFor(slow.started());
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> slow.polls().size() > 150);

            // Then
            assertThat(slow.polls())
                    .allSatisfy(poll -> assertThat(poll.status()).isEqualTo(200));
        }
    }

    @Test
    @DisplayName("end when the context stops, at once and told why; no thread is left")
    void stop() throws Exception {
        // Given
        scene.with(Map.of("interval", "1h", "pollsPerSecond", POLLS_PER_SECOND));
        scene.context.getShutdownStrategy().setTimeout(600);
        List<Waiting> waiting = waiting();
        await().atMost(Duration.ofMinutes(2)).until(() -> polled().size() == CONTACTS);

        // When
        scene.context.stop();

        // Then
        await().until(() -> waiting.stream().allMatch(each -> each.ends() == 1));
        assertThat(waiting).allSatisfy(each -> {
            assertThat(each.exchange.getException())
                    .isInstanceOf(RejectedExecutionException.class)
                    .hasMessageContaining("The route stopped while it waited for the contact's end");
            assertThat(each.exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                    .isEqualTo(true);
        });
        assertThat(scene.simulator.contacts())
                .allSatisfy(contact -> assertThat(contact.disconnectedAt()).isNull());
        await().untilAsserted(() -> assertThat(threads()).isEmpty());
    }

    @Test
    @DisplayName("don't wait for the route of another one that blocks when it goes on")
    void blockedRoute() throws Exception {
        // Given
        CountDownLatch all = new CountDownLatch(3);
        Queue<Boolean> together = new ConcurrentLinkedQueue<>();
        scene.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:blocking")
                        .onException(InvalidChatRequestException.class)
                        .handled(true)
                        .process(exchange -> {
                            all.countDown();
                            together.add(all.await(1, TimeUnit.MINUTES));
                        })
                        .end()
                        .to("kamelet:aws-connect-chat-wait-action?instanceId=my-instance&noErrorHandler=true");
            }
        });
        scene.context.start();

        // When: each names no contact, and is refused in its first turn
        List<Waiting> refused = List.of(
                scene.send("direct:blocking", Map.of()),
                scene.send("direct:blocking", Map.of()),
                scene.send("direct:blocking", Map.of()));

        // Then
        await().atMost(Duration.ofMinutes(3)).until(() -> refused.stream().allMatch(each -> each.ends() == 1));
        assertThat(together).containsExactly(true, true, true);
    }

    @Test
    @DisplayName("end also when the context stops before their turn")
    void stopBeforeTheFirstTurn() throws Exception {
        // Given
        scene.with(Map.of("interval", "1h", "pollsPerSecond", "0.001"));
        scene.context.getShutdownStrategy().setTimeout(600);
        List<Waiting> waiting = waiting();

        // When
        scene.context.stop();

        // Then
        await().until(() -> waiting.stream().allMatch(each -> each.ends() == 1));
        assertThat(waiting.stream().filter(each -> each.exchange.getException() instanceof RejectedExecutionException))
                .hasSizeGreaterThanOrEqualTo(CONTACTS - 1);
    }

    /** What a turn finds: how deep the stack is, and what the exchange carries. */
    private record Turn(int stack, Set<String> properties, Set<String> headers) {}

    @Test
    @DisplayName("grow neither stack nor exchange with their turns")
    void flat() throws Exception {
        // Given
        ConcurrentLinkedQueue<Turn> turns = new ConcurrentLinkedQueue<>();
        scene.context
                .getCamelContextExtension()
                .addInterceptStrategy((context, step, target, next) -> step instanceof ToDefinition to
                                && to.getEndpointUri().startsWith("aws-connect-chat")
                        ? new DelegateAsyncProcessor(target) {
                            @Override
                            public boolean process(Exchange exchange, AsyncCallback callback) {
                                turns.add(new Turn(
                                        Thread.currentThread().getStackTrace().length,
                                        Set.copyOf(exchange.getProperties().keySet()),
                                        Set.copyOf(exchange.getMessage()
                                                .getHeaders()
                                                .keySet())));
                                return super.process(exchange, callback);
                            }
                        }
                        : target);
        scene.with(Map.of("interval", "1ms", "pollsPerSecond", "1000"));

        // When
        Waiting waiting = scene.waitFor(scene.started());
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(turns).hasSizeGreaterThan(50));

        // Then
        assertThat(waiting.ends()).isZero();
        List<Turn> all = List.copyOf(turns);
        assertThat(all.subList(2, 50)).containsOnly(all.get(2));
    }
}
