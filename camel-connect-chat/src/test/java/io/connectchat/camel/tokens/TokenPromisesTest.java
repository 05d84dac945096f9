package io.connectchat.camel.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.PromisesTable;
import io.connectchat.simulator.BrokenAnswer;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.Fault;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.SlowAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of the table "What is promised" of docs/client-token.md: each cell, for each fault that its row names. */
@Timeout(120)
class TokenPromisesTest {
    /** Late enough that a caller who is in a hurry does not wait for it. */
    private static final SlowAnswer LATE = new SlowAnswer(Duration.ofSeconds(5));

    private static final String IN_A_HURRY = "1s";
    private static final String PATIENT = "60s";

    /** Attempts after a fault: the first may meet a connection that the fault has just closed, and never arrives then. */
    private static final int WITH_A_SPARE_ONE = 2;

    /** What the table's rows say of the first call, and the faults that this means. */
    private static final Map<String, List<@Nullable Fault>> FIRST_CALLS = Map.of(
            "is throttled, fails with a 500, or is lost on its way: no chat is started",
            List.of(SimulatedError.THROTTLING, SimulatedError.INTERNAL_SERVICE, ConnectionDrop.BEFORE_ACCEPTANCE),
            "starts a chat, and its answer is lost, cut off, no JSON, or too late",
            List.of(ConnectionDrop.AFTER_ACCEPTANCE, BrokenAnswer.HALF, BrokenAnswer.GARBAGE, LATE),
            "starts a chat, and is answered",
            Arrays.asList((Fault) null));

    /** What the table's rows say of what comes then. */
    private static final Map<String, List<Repeat>> REPEATS = Map.of(
            "any of the next three", List.of(Repeat.ATTEMPT, Repeat.REDELIVERY, Repeat.ANEW),
            "another attempt of the SDK", List.of(Repeat.ATTEMPT),
            "a redelivery by Camel", List.of(Repeat.REDELIVERY),
            "the message anew: a restart, a file read again, a broker's redelivery", List.of(Repeat.ANEW),
            "the same message in the same exchange: a loop", List.of(Repeat.LOOP),
            "the same message under another id of the broker", List.of(Repeat.ANOTHER_ID));

    enum Repeat {
        ATTEMPT,
        REDELIVERY,
        ANEW,
        LOOP,
        ANOTHER_ID
    }

    private static final ConnectSimulator SIMULATOR =
            ChatRouteTestSupport.simulator().start();
    private static final CamelContext CONTEXT = new DefaultCamelContext();

    @BeforeAll
    static void start() throws Exception {
        CONTEXT.addComponent("aws-connect-chat", ChatRouteTestSupport.component(CONTEXT, SIMULATOR));
        CONTEXT.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                // Evaluated at each redelivery again: the first call may be in a hurry, and the next is not.
                String chat = ChatRouteTestSupport.ENDPOINT + "&clientTokenStrategy=${header.strategy}"
                        + "&maxAttempts=${header.attempts}&apiCallAttemptTimeout=${header.patience}";
                from("direct:once").toD(chat);
                from("direct:loop").loop(2).toD(chat);
                from("direct:redelivered")
                        .errorHandler(defaultErrorHandler()
                                .maximumRedeliveries(1)
                                .redeliveryDelay(0)
                                .onRedelivery(exchange -> {
                                    exchange.getMessage().setHeader("patience", PATIENT);
                                    exchange.getMessage().setHeader("attempts", WITH_A_SPARE_ONE);
                                }))
                        .toD(chat);
            }
        });
        CONTEXT.start();
    }

    @AfterAll
    static void stop() {
        CONTEXT.stop();
        SIMULATOR.close();
    }

    static Stream<Arguments> promises() throws IOException {
        return PromisesTable.read().promises(TokenPromisesTest.class, FIRST_CALLS, REPEATS);
    }

    @Test
    void eachRowNamesItsTest() throws IOException {
        assertThat(PromisesTable.read().rows())
                .isNotEmpty()
                .extracting(PromisesTable.Row::test)
                .allSatisfy(test -> assertThat(Files.readString(
                                Path.of("src/test/java/io/connectchat/camel/tokens/" + test + ".java")))
                        .contains("PromisesTable.read()"));
    }

    @ParameterizedTest(name = "{0}, then {1}, by {2}: {3}")
    @MethodSource("promises")
    void soManyChatsAreStarted(@Nullable Fault fault, Repeat repeat, ClientTokenStrategy strategy, int chats) {
        // Given
        SIMULATOR.reset();
        if (fault != null) {
            SIMULATOR.failNext(1, fault);
        }

        // When
        Exchange last = send(fault, repeat, strategy);

        // Then: the fault was met, the message has arrived, and as often as the page says
        assertThat(last.getException()).isNull();
        assertThat(SIMULATOR.requests()).hasSize(2);
        assertThat(SIMULATOR.requests()).extracting(RecordedRequest::fault).containsExactly(fault, null);
        assertThat(SIMULATOR.contacts()).hasSize(chats);
        assertThat(last.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isEqualTo(SIMULATOR.contacts().get(chats - 1).contactId());
    }

    private static Exchange send(@Nullable Fault fault, Repeat repeat, ClientTokenStrategy strategy) {
        String patience = fault == LATE ? IN_A_HURRY : PATIENT;
        return switch (repeat) {
            case ATTEMPT -> send("direct:once", strategy, 1 + WITH_A_SPARE_ONE, patience, "ID:1");
            case REDELIVERY -> send("direct:redelivered", strategy, 1, patience, "ID:1");
            case LOOP -> send("direct:loop", strategy, 1, patience, "ID:1");
            case ANEW -> {
                Exchange first = send("direct:once", strategy, 1, patience, "ID:1");
                assertThat(first.getException() == null).isEqualTo(fault == null);
                yield send("direct:once", strategy, WITH_A_SPARE_ONE, PATIENT, "ID:1");
            }
            case ANOTHER_ID -> {
                assertThat(send("direct:once", strategy, 1, patience, "ID:1").getException())
                        .isNull();
                yield send("direct:once", strategy, 1, PATIENT, "ID:2");
            }
        };
    }

    private static Exchange send(
            String route, ClientTokenStrategy strategy, int attempts, String patience, String messageId) {
        try (ProducerTemplate template = CONTEXT.createProducerTemplate()) {
            return template.request(route, exchange -> {
                exchange.getMessage()
                        .setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, ChatRouteTestSupport.CUSTOMER);
                exchange.getMessage().setHeader("JMSMessageID", messageId);
                exchange.getMessage().setHeader("strategy", strategy);
                exchange.getMessage().setHeader("attempts", attempts);
                exchange.getMessage().setHeader("patience", patience);
                exchange.getMessage().setBody("Hello");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
