package io.connectchat.camel.tokens;

import static io.connectchat.camel.support.ChatRouteTestSupport.CUSTOMER;
import static io.connectchat.camel.support.ChatRouteTestSupport.ENDPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectSimulator;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.seda.SedaComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A token of the author's own, at whatever depth below the exchange that had it")
@Timeout(60)
class NestedTokenTest {
    private static final Queue<Exception> FAILURES = new ConcurrentLinkedQueue<>();
    private static final ConnectSimulator SIMULATOR =
            ChatRouteTestSupport.simulator().start();
    private static final CamelContext CONTEXT = new DefaultCamelContext();

    @BeforeAll
    static void start() throws Exception {
        CONTEXT.addComponent("aws-connect-chat", ChatRouteTestSupport.component(CONTEXT, SIMULATOR));
        CONTEXT.getComponent("seda", SedaComponent.class).setDefaultPollTimeout(50);
        CONTEXT.addRoutes(routes());
        CONTEXT.start();
    }

    @AfterAll
    static void stop() {
        CONTEXT.stop();
        SIMULATOR.close();
    }

    @BeforeEach
    void reset() {
        SIMULATOR.reset();
        FAILURES.clear();
    }

    private static RoutesBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(InvalidChatRequestException.class)
                        .handled(true)
                        .process(exchange ->
                                FAILURES.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)));
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
                        .setHeader("part", body())
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
    void oneRequestOfARoot(String route) throws IOException {
        // Given
        String body = "a1,a2;b1 x,b2 x";

        // When
        send(route, "mine", body);

        // Then
        await().untilAsserted(() -> assertThat(FAILURES).isNotEmpty());
        await().untilAsserted(
                        () -> assertThat(CONTEXT.getInflightRepository().size()).isZero());
        assertThat(FAILURES).allSatisfy(failure -> assertThat(failure)
                .hasMessageContaining("was used for another request of this exchange")
                .hasMessageNotContaining("mine"));
        assertThat(SIMULATOR.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"split-split", "multicast-split", "wire-tap", "seda"})
    @DisplayName("stands for another request in another root")
    void otherRootsMayHaveIt(String route) throws IOException {
        // Given
        send(route, "mine", "a");
        await().untilAsserted(
                        () -> assertThat(CONTEXT.getInflightRepository().size()).isZero());

        // When
        send(route, "mine", "b");

        // Then
        await().untilAsserted(
                        () -> assertThat(CONTEXT.getInflightRepository().size()).isZero());
        assertThat(FAILURES).isEmpty();
    }

    private static void send(String route, String token, String body) throws IOException {
        try (ProducerTemplate template = CONTEXT.createProducerTemplate()) {
            template.request("direct:" + route, exchange -> {
                exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
                exchange.getMessage().setHeader(ConnectChatConstants.CLIENT_TOKEN, token);
                exchange.getMessage().setHeader("order", token);
                exchange.getMessage().setBody(body);
            });
        }
    }
}
