package io.connectchat.camel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactResponse;

/** An application's own client may do what the SDK's never does; the exchange ends all the same, and ends once. */
class OddClientTest extends ChatRouteTestSupport {
    /** As often as would use up what may be in flight, were a place lost each time. */
    private static final int MORE_THAN_IN_FLIGHT = 60;

    record Odd(String name, Supplier<@Nullable CompletableFuture<StartOutboundChatContactResponse>> answer)
            implements ConnectAsyncClient {
        @Override
        public @Nullable CompletableFuture<StartOutboundChatContactResponse> startOutboundChatContact(
                StartOutboundChatContactRequest request) {
            return answer.get();
        }

        @Override
        public String serviceName() {
            return "connect";
        }

        @Override
        public void close() {}

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> oddities() {
        return Stream.of(
                Arguments.of(
                        new Odd("throws", () -> {
                            throw SdkClientException.create("Can't");
                        }),
                        SdkClientException.class),
                Arguments.of(new Odd("answers null", () -> null), NullPointerException.class),
                Arguments.of(
                        new Odd(
                                "answers without a contact",
                                () -> CompletableFuture.completedFuture(StartOutboundChatContactResponse.builder()
                                        .build())),
                        ProtocolException.class),
                Arguments.of(
                        new Odd("completes with null", () -> CompletableFuture.completedFuture(null)),
                        ProtocolException.class),
                Arguments.of(
                        new Odd(
                                "wraps twice",
                                () -> CompletableFuture.failedFuture(new CompletionException(
                                        new CompletionException(new ConnectException("refused"))))),
                        ConnectException.class));
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void anExchangeEndsOnceAndOnTheComponentsThreads(Odd client, Class<?> failure) throws Exception {
        // Given
        context.getRegistry().bind("odd", client);
        AsyncProducer producer =
                context.getEndpoint(ENDPOINT + "&connectAsyncClient=#odd").createAsyncProducer();
        producer.start();
        AtomicInteger ended = new AtomicInteger();
        AtomicReference<String> thread = new AtomicReference<>("");
        Exchange last = new DefaultExchange(context);

        // When
        for (int i = 0; i < MORE_THAN_IN_FLIGHT; i++) {
            Exchange exchange = new DefaultExchange(context);
            exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
            last = exchange;
            producer.process(exchange, doneSync -> {
                thread.set(Thread.currentThread().getName());
                ended.incrementAndGet();
            });
        }

        // Then
        await().untilAsserted(() -> assertThat(ended).hasValue(MORE_THAN_IN_FLIGHT));
        assertThat(last.getException()).isInstanceOf(failure.asSubclass(Throwable.class));
        assertThat(last.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .as("nobody knows whether AWS was reached")
                .isEqualTo(true);
        assertThat(thread.get()).contains("aws-connect-chat");
        producer.stop();
    }
}
