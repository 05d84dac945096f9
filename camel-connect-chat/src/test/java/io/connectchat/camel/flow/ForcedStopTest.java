package io.connectchat.camel.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.BrokenPeer;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.LoopbackPeer;
import io.connectchat.camel.support.PendingClient;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** At the end of Camel's shutdown timeout every exchange ends, and tells whether AWS may have been reached. */
@DisplayName("A forced stop")
class ForcedStopTest extends ChatRouteTestSupport {
    private static final long PATIENCE_SECONDS = 30;
    private static final String NO_LIMIT = "&apiCallTimeout=0&apiCallAttemptTimeout=0";

    private final LoopbackPeer silent = new LoopbackPeer(BrokenPeer.HANG::meet);
    private final PendingClient pending = new PendingClient();

    @Override
    protected ConnectChatComponent component(CamelContext context) {
        ConnectChatComponent component = super.component(context);
        component.setAutowiredEnabled(false);
        return component;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        context.getRegistry().bind("pending", pending);
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:silent").to(ENDPOINT + NO_LIMIT + "&uriEndpointOverride=" + silent.address());
                from("direct:paced")
                        .to(ENDPOINT + NO_LIMIT + "&requestsPerSecond=0.001&burst=1&uriEndpointOverride="
                                + silent.address());
                from("direct:one").to(ENDPOINT + "&connectAsyncClient=#pending&maxConcurrency=1&maxInFlight=3");
            }
        };
    }

    @BeforeEach
    void stopSoon() {
        context.getShutdownStrategy().setTimeout(1);
    }

    @AfterEach
    void closePeer() {
        silent.close();
    }

    @Test
    @DisplayName("tells a caller that waits for a call under way that it is unknown whether it was started")
    void synchronousCaller() throws Exception {
        // Given
        Future<Exchange> call = sendTo("direct:silent");
        await().until(() -> silent.requests() == 1);

        // When
        context.stop();

        // Then
        assertUnknown(call.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    @DisplayName("ends a call under way whose caller does not wait")
    void asynchronousCaller() throws Exception {
        // Given
        AsyncProducer producer = context.getEndpoint(ENDPOINT + NO_LIMIT + "&uriEndpointOverride=" + silent.address())
                .createAsyncProducer();
        producer.start();
        CompletableFuture<Exchange> call = new CompletableFuture<>();
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
        producer.process(exchange, doneSync -> call.complete(exchange));
        await().until(() -> silent.requests() == 1);

        // When
        context.stop();

        // Then
        assertUnknown(call.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertThat(exchange.getException())
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("unknown whether");
    }

    @Test
    @DisplayName("tells a caller whose call waits for its turn that it was not sent")
    void callThatWaits() throws Exception {
        // Given
        Future<Exchange> first = sendTo("direct:paced");
        await().until(() -> silent.requests() == 1);
        Future<Exchange> second = sendTo("direct:paced");
        await().until(() -> context.getInflightRepository().size() == 2);

        // When
        context.stop();

        // Then
        assertUnknown(first.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertNotSent(second.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertThat(silent.requests()).isEqualTo(1);
    }

    @Test
    @DisplayName("sends nothing that Camel has given up")
    void givenUp() throws Exception {
        // Given
        Future<Exchange> first = sendTo("direct:one");
        await().until(() -> pending.calls.size() == 1);
        Future<Exchange> waiting = sendTo("direct:one");
        var waits = PluginHelper.getAsyncProcessorAwaitManager(context);
        await().untilAsserted(() -> assertThat(waits.browse()).hasSize(2));

        // When
        waits.browse().stream()
                .map(thread -> thread.getExchange())
                .filter(exchange -> exchange.getMessage().getHeader(ConnectChatConstants.SENT_CLIENT_TOKEN) == null)
                .forEach(waits::interrupt);
        assertNotSent(waiting.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        pending.answer();
        assertThat(first.get(PATIENCE_SECONDS, TimeUnit.SECONDS).getException()).isNull();

        // Then
        Future<Exchange> last = sendTo("direct:one");
        await().until(() -> pending.calls.size() == 1);
        pending.answer();
        assertThat(last.get(PATIENCE_SECONDS, TimeUnit.SECONDS).getException()).isNull();
        assertThat(pending.calls).isEmpty();
    }

    /** From a thread that waits for the exchange's end. */
    private Future<Exchange> sendTo(String route) {
        return CompletableFuture.supplyAsync(
                () -> template.request(
                        route, e -> e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER)),
                task -> new Thread(task).start());
    }

    private static void assertUnknown(Exchange exchange) {
        assertThat(exchange.getException())
                .isInstanceOfAny(RejectedExecutionException.class, CancellationException.class);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.SENT_CLIENT_TOKEN))
                .isNotNull();
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(true);
    }

    private static void assertNotSent(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(RejectedExecutionException.class);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.SENT_CLIENT_TOKEN))
                .isNull();
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(true);
    }
}
