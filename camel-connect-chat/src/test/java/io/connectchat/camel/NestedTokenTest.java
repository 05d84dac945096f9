package io.connectchat.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.impl.engine.PooledProcessorExchangeFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A token of the author's own, at whatever depth below the exchange that had it")
class NestedTokenTest extends ChatRouteTestSupport {
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(InvalidChatRequestException.class)
                        .handled(true)
                        .process(exchange ->
                                failures.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
                from("direct:split-split")
                        .split(body().tokenize(";"))
                        .split(body().tokenize(","))
                        .to(ENDPOINT);
                from("direct:split-set-split")
                        .split(body().tokenize(";"))
                        .setHeader(ConnectChatConstants.CLIENT_TOKEN, simple("T-${header.order}"))
                        .split(body().tokenize(","))
                        .to(ENDPOINT);
                from("direct:multicast-split").multicast().to("direct:whole", "direct:parts");
                from("direct:whole").to(ENDPOINT);
                from("direct:parts").split(body().tokenize(";")).to(ENDPOINT);
                from("direct:wire-tap").wireTap("direct:parts").end().to(ENDPOINT);
                from("direct:tap-in-split")
                        .split(body().tokenize(";"))
                        .wireTap("direct:whole")
                        .end();
                from("direct:recipient-list").recipientList(constant("direct:parts,direct:whole"));
                from("direct:seda").split(body().tokenize(";")).to(ExchangePattern.InOnly, "seda:queue");
                from("seda:queue").split(body().tokenize(",")).to(ENDPOINT);
                from("direct:threads")
                        .split(body().tokenize(";"))
                        .parallelProcessing()
                        .threads(2)
                        .split(body().tokenize(","))
                        .to(ENDPOINT);
                from("direct:enrich").enrich("direct:parts").to(ENDPOINT);
                from("direct:split-three-times")
                        .split(body().tokenize(";"), (before, next) -> next)
                        .split(body().tokenize(","), (before, next) -> next)
                        .split(body().tokenize(" "), (before, next) -> next)
                        .to(ENDPOINT);
                from("direct:split-after-split")
                        .split(body().tokenize(";"), (before, next) -> next)
                        .log("${body}")
                        .end()
                        .setBody(constant("left;right"))
                        .split(body().tokenize(";"))
                        .to(ENDPOINT);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "split-split",
                "split-set-split",
                "multicast-split",
                "wire-tap",
                "tap-in-split",
                "recipient-list",
                "seda",
                "threads",
                "enrich",
                "split-three-times",
                "split-after-split"
            })
    @DisplayName("stands for one request, and every other is refused instead of swallowed")
    void oneRequestOfARoot(String route) {
        // Given
        String body = "a1,a2;b1 x,b2 x";

        // When
        send(route, "mine", body);

        // Then
        await().untilAsserted(() -> assertThat(failures).isNotEmpty());
        await().untilAsserted(
                        () -> assertThat(context.getInflightRepository().size()).isZero());
        assertThat(failures).allSatisfy(failure -> assertThat(failure)
                .hasMessageContaining("was used for another request of this exchange")
                .hasMessageNotContaining("mine"));
        assertThat(simulator.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"split-split", "multicast-split", "wire-tap", "seda"})
    @DisplayName("stands for another request in another root")
    void otherRootsMayHaveIt(String route) {
        // Given
        send(route, "mine", "a");
        await().untilAsserted(
                        () -> assertThat(context.getInflightRepository().size()).isZero());

        // When
        send(route, "mine", "b");

        // Then
        await().untilAsserted(
                        () -> assertThat(context.getInflightRepository().size()).isZero());
        assertThat(failures).isEmpty();
    }

    @Test
    @DisplayName("is known by its root where Camel uses exchanges again")
    void pooledExchanges() throws Exception {
        // Given
        context.getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
        context.getCamelContextExtension().setProcessorExchangeFactory(new PooledProcessorExchangeFactory());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:pooled")
                        .onException(InvalidChatRequestException.class)
                        .handled(true)
                        .process(exchange ->
                                failures.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)))
                        .end()
                        .split(body().tokenize(";"))
                        .split(body().tokenize(","))
                        .to(ENDPOINT);
            }
        });

        // When
        List<Integer> refused = new ArrayList<>();
        for (int root = 0; root < 3; root++) {
            failures.clear();
            template.send("seda:pooled", ExchangePattern.InOut, exchange -> {
                exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
                exchange.getMessage().setHeader(ConnectChatConstants.CLIENT_TOKEN, "mine");
                exchange.getMessage().setBody("a,b;c");
            });
            refused.add(failures.size());
        }

        // Then
        assertThat(refused).containsExactly(2, 2, 2);
        assertThat(simulator.requests()).hasSize(3);
    }

    private void send(String route, String token, String body) {
        template.request("direct:" + route, exchange -> {
            exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
            exchange.getMessage().setHeader(ConnectChatConstants.CLIENT_TOKEN, token);
            exchange.getMessage().setHeader("order", token);
            exchange.getMessage().setBody(body);
        });
    }
}
