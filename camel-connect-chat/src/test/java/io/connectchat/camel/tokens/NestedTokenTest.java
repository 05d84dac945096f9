package io.connectchat.camel.tokens;

import static io.connectchat.camel.support.ChatRouteTestSupport.ENDPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.support.TokenRoutes;
import io.connectchat.simulator.ConnectSimulator;
import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A token of the author's own, at whatever depth below the exchange that had it")
@Timeout(60)
class NestedTokenTest {
    private static final Queue<Exception> FAILURES = new ConcurrentLinkedQueue<>();

    @RegisterExtension
    static final TokenRoutes CHATS = new TokenRoutes(routes());

    private static final ConnectSimulator SIMULATOR = CHATS.simulator();

    @BeforeEach
    void forget() {
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
        await().untilAsserted(() ->
                assertThat(CHATS.context().getInflightRepository().size()).isZero());
        assertThat(FAILURES).allSatisfy(failure -> assertThat(failure)
                .hasMessageContaining("was already used for another request of this exchange")
                .hasMessageNotContaining("mine"));
        assertThat(SIMULATOR.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"split-split", "multicast-split", "wire-tap", "seda"})
    @DisplayName("stands for another request in another root")
    void otherRootsMayHaveIt(String route) throws IOException {
        // Given
        send(route, "mine", "a");
        await().untilAsserted(() ->
                assertThat(CHATS.context().getInflightRepository().size()).isZero());

        // When
        send(route, "mine", "b");

        // Then
        await().untilAsserted(() ->
                assertThat(CHATS.context().getInflightRepository().size()).isZero());
        assertThat(FAILURES).isEmpty();
    }

    private static void send(String route, String token, String body) throws IOException {
        CHATS.send(route, body, Map.of(ConnectChatConstants.CLIENT_TOKEN, token, "order", token));
    }
}
