package io.connectchat.camel.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.support.PromisesTable;
import io.connectchat.camel.support.TokenRoutes;
import io.connectchat.simulator.BrokenAnswer;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.Fault;
import io.connectchat.simulator.RecordedRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Expression;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.ExpressionAdapter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of the table "What is promised" of docs/client-token.md, where Camel makes exchanges within a route. */
@Timeout(120)
class MadeExchangePromisesTest {
    private static final Map<String, List<@Nullable Fault>> FIRST_CALLS = Map.of(
            "starts a chat, and its answer is lost, cut off, or no JSON",
            List.of(ConnectionDrop.AFTER_ACCEPTANCE, BrokenAnswer.HALF, BrokenAnswer.GARBAGE),
            "starts a chat, and is answered",
            Arrays.asList((Fault) null));

    /** What the table's rows say of what comes then, and the routes that do it. */
    private static final Map<String, List<String>> REPEATS = Map.of(
            "a redelivery of a step that makes an exchange: `enrich`, a `seda` route that is waited for, `circuitBreaker`",
            List.of(
                    "enrich",
                    "enrich-route",
                    "enrich-in-enrich",
                    "enrich-in-split",
                    "enrich-in-multicast",
                    "enrich-that-split-before",
                    "seda-waited-for",
                    "seda-in-out",
                    "circuit-breaker",
                    "sends-a-copy"),
            "a redelivery of a whole split",
            List.of("whole-split"),
            "a redelivery of a bean or processor that sends by a `ProducerTemplate`",
            List.of("producer-template", "fluent-producer-template"),
            "the same message in a step that makes an exchange: a loop of `enrich`",
            List.of("loop-of-enrich", "enrich-then-to"),
            "the same message in another part of a split, or branch of a multicast",
            List.of("split-in-two", "multicast-to-two", "enrich-in-each-part", "split-in-split"));

    @RegisterExtension
    static final TokenRoutes CHATS = new TokenRoutes(new Routes());

    private static final ConnectSimulator SIMULATOR = CHATS.simulator();

    private static final class Routes extends RouteBuilder {
        @Override
        public void configure() {
            // The next attempt may meet the connection that the fault has just closed: it has a spare one.
            errorHandler(defaultErrorHandler()
                    .maximumRedeliveries(1)
                    .redeliveryDelay(0)
                    .onRedelivery(exchange -> exchange.getMessage().setHeader("attempts", 2)));
            steps();
            wholeSplit();
            templates();
            messagesTwice();
            from("direct:chat").errorHandler(noErrorHandler()).toD(TokenRoutes.CHAT);
        }

        private void steps() {
            from("direct:enrich").enrich().simple(TokenRoutes.CHAT);
            from("direct:enrich-route").enrich("direct:chat");
            from("direct:enrich-in-enrich").enrich("direct:enriching");
            from("direct:enriching").errorHandler(noErrorHandler()).enrich().simple(TokenRoutes.CHAT);
            from("direct:enrich-in-split").split(body()).enrich().simple(TokenRoutes.CHAT);
            from("direct:enrich-in-multicast").multicast().pipeline().enrich().simple(TokenRoutes.CHAT);
            // A split whose last part is the result: the whole carries what Camel wrote into the part.
            from("direct:enrich-that-split-before")
                    .split(constant(List.of("a", "b")), (before, next) -> next)
                    .setHeader("part", body())
                    .end()
                    .setBody(constant("Hello"))
                    .enrich("direct:chat");
            from("direct:seda-waited-for").to("seda:waited?waitForTaskToComplete=Always");
            from("seda:waited").errorHandler(noErrorHandler()).toD(TokenRoutes.CHAT);
            from("direct:seda-in-out").to(ExchangePattern.InOut, "seda:in-out");
            from("seda:in-out").errorHandler(noErrorHandler()).toD(TokenRoutes.CHAT);
            from("direct:circuit-breaker")
                    .circuitBreaker()
                    .inheritErrorHandler(true)
                    .toD(TokenRoutes.CHAT);
            from("direct:sends-a-copy")
                    .process(exchange -> send(template -> template.send("direct:chat", exchange.copy())));
        }

        private void wholeSplit() {
            from("direct:whole-split").to("direct:splitting");
            from("direct:splitting")
                    .errorHandler(noErrorHandler())
                    .split(body())
                    .stopOnException()
                    .toD(TokenRoutes.CHAT);
        }

        private void templates() {
            from("direct:producer-template")
                    .process(exchange -> send(template -> template.send(
                            "direct:chat",
                            made -> made.setIn(exchange.getMessage().copy()))));
            from("direct:fluent-producer-template").process(exchange -> {
                try (FluentProducerTemplate template = getContext().createFluentProducerTemplate()) {
                    rethrow(template.withProcessor(
                                    made -> made.setIn(exchange.getMessage().copy()))
                            .to("direct:chat")
                            .send());
                }
            });
        }

        private void messagesTwice() {
            from("direct:loop-of-enrich").loop(2).enrich().simple(TokenRoutes.CHAT);
            from("direct:enrich-then-to").enrich().simple(TokenRoutes.CHAT).toD(TokenRoutes.CHAT);
            from("direct:split-in-two").split(twice()).toD(TokenRoutes.CHAT);
            from("direct:multicast-to-two").multicast().toD(TokenRoutes.CHAT).toD(TokenRoutes.CHAT);
            from("direct:enrich-in-each-part").split(twice()).enrich().simple(TokenRoutes.CHAT);
            from("direct:split-in-split").split(twice()).split(body()).toD(TokenRoutes.CHAT);
        }

        private static Expression twice() {
            return new ExpressionAdapter() {
                @Override
                public Object evaluate(Exchange exchange) {
                    Object body = exchange.getMessage().getBody();
                    return List.of(body, body);
                }
            };
        }

        private interface Send {
            Exchange by(ProducerTemplate template);
        }

        private void send(Send send) throws Exception {
            try (ProducerTemplate template = getContext().createProducerTemplate()) {
                rethrow(send.by(template));
            }
        }

        private static void rethrow(Exchange sent) throws Exception {
            if (sent.getException() != null) {
                throw sent.getException();
            }
        }
    }

    static Stream<Arguments> promises() throws IOException {
        return PromisesTable.read().promises(MadeExchangePromisesTest.class, FIRST_CALLS, REPEATS);
    }

    @ParameterizedTest(name = "{0}, then {1}, by {2}: {3}")
    @MethodSource("promises")
    void soManyChatsAreStarted(@Nullable Fault fault, String route, ClientTokenStrategy strategy, int chats)
            throws IOException {
        // Given
        if (fault != null) {
            SIMULATOR.failNext(1, fault);
        }

        // When
        Exchange last = CHATS.send(route, "Hello", strategy);

        // Then
        assertThat(last.getException()).isNull();
        assertThat(SIMULATOR.requests()).extracting(RecordedRequest::fault).containsExactly(fault, null);
        assertThat(SIMULATOR.contacts()).hasSize(chats);
    }
}
