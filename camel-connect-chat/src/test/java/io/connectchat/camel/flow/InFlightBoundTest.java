package io.connectchat.camel.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.PendingClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What <code>maxInFlight</code> bounds, and what happens to a message beyond it. */
@Timeout(120)
class InFlightBoundTest extends ChatRouteTestSupport {
    private static final String PENDING = ENDPOINT + "&connectAsyncClient=#pending";

    private final PendingClient client = new PendingClient();

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind("pending", client);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:waits").to(PENDING + "&maxInFlight=2").to("mock:waits");
                from("seda:alsoWaits").to(PENDING + "&maxInFlight=2").to("mock:waits");
                from("direct:fails").to(PENDING + "&maxInFlight=2&onFull=fail");
            }
        };
    }

    @Test
    void routesTogetherHaveNoMoreUnderWayThanTheEndpointsBound() throws Exception {
        // Given
        int messages = 20;
        getMockEndpoint("mock:waits").expectedMessageCount(messages);

        // When
        for (int i = 0; i < messages; i++) {
            send(i % 2 == 0 ? "seda:waits" : "seda:alsoWaits");
        }

        // Then
        for (int i = 0; i < messages; i++) {
            await().until(() -> !client.calls.isEmpty());
            assertThat(client.calls.size()).isLessThanOrEqualTo(2);
            client.answer();
        }
        getMockEndpoint("mock:waits").assertIsSatisfied();
    }

    @Test
    void aMessageThatMustNotWaitFailsUnsentAndMayBeSentLater() throws Exception {
        // Given
        List<CompletableFuture<Exchange>> accepted = List.of(send("direct:fails"), send("direct:fails"));

        await().until(() -> client.calls.size() == 2);

        // When
        Exchange refused = send("direct:fails").get();

        // Then
        assertThat(refused.getException())
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("maxInFlight")
                .hasMessageContaining("not sent");
        assertThat(refused.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(true);
        assertThat(refused.getMessage().getHeader(ConnectChatConstants.SENT_CLIENT_TOKEN))
                .isNull();
        assertThat(client.calls).hasSize(2);

        // When
        client.answer();

        // Then
        await().until(this::isAccepted);
        client.answer();
        client.answer();
        for (CompletableFuture<Exchange> exchange : accepted) {
            assertThat(exchange.get().getException()).isNull();
        }
    }

    /** Sends one more, and sees whether it departs or fails. */
    private boolean isAccepted() {
        CompletableFuture<Exchange> later = send("direct:fails");
        await().until(() -> later.isDone() || client.calls.size() == 2);
        return !later.isDone();
    }

    private CompletableFuture<Exchange> send(String uri) {
        return template.asyncSend(uri, exchange -> {
            exchange.getMessage().setBody("Hello");
            exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
        });
    }
}
