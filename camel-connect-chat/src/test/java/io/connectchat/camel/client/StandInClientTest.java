package io.connectchat.camel.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.lang.reflect.Proxy;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Registry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactResponse;

/** Answers that only an application's own client gives, a test's stand-in above all, or what stands before AWS. */
@Timeout(60)
class StandInClientTest extends ChatRouteTestSupport {
    private static final int MORE_THAN_MAY_BE_UNDER_WAY = 60;
    private static final StartOutboundChatContactResponse STARTED =
            StartOutboundChatContactResponse.builder().contactId("contact").build();

    private volatile Supplier<@Nullable CompletableFuture<?>> answer = () -> CompletableFuture.completedFuture(STARTED);

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind(
                "standIn",
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {ConnectAsyncClient.class},
                        (proxy, method, arguments) -> switch (method.getName()) {
                            case "startOutboundChatContact" -> answer.get();
                            case "hashCode" -> System.identityHashCode(proxy);
                            case "equals" -> proxy == arguments[0];
                            default -> null;
                        }));
    }

    @Test
    void anAnswerWithoutTheSdksMetadataIsASuccess() {
        // When
        Exchange exchange = send();

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isEqualTo("contact");
    }

    @Test
    void aClientThatReturnsNullBlocksNobodyForGood() {
        // Given
        answer = () -> null;
        for (int i = 0; i < MORE_THAN_MAY_BE_UNDER_WAY; i++) {
            assertThat(send().getException()).isInstanceOf(NullPointerException.class);
        }

        // When
        answer = () -> CompletableFuture.completedFuture(STARTED);
        Exchange exchange = send();

        // Then
        assertThat(exchange.getException()).isNull();
    }

    @Test
    void aHostThatIsNotFoundNowMayBeFoundLater() {
        // Given: wrapped twice, as the SDK does
        SdkClientException inner =
                SdkClientException.create("Unable to execute", new UnknownHostException("connect.example.com"));
        answer = () -> CompletableFuture.failedFuture(SdkClientException.create("Received an exception", inner));

        // When
        Exchange exchange = send();

        // Then
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(true);
    }

    @Test
    void aTimeoutIsWorthAnotherTryAlsoWhereTheSdkWrapsIt() {
        // Given: as it does where time is up before the request has left
        Throwable timeout = ApiCallAttemptTimeoutException.create(300);
        answer = () -> CompletableFuture.failedFuture(
                SdkClientException.create("Unable to execute", new CancellationException().initCause(timeout)));

        // When
        Exchange exchange = send();

        // Then
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(true);
    }

    private Exchange send() {
        return template.request(ENDPOINT + "&connectAsyncClient=#standIn", e -> {
            e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
            e.getMessage().setBody("Hello");
        });
    }
}
