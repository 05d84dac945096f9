package io.connectchat.camel.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.ErrorsPage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;

@DisplayName("A provider of credentials")
class CredentialsFailureTest extends ChatRouteTestSupport {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Override
    protected void bindToRegistry(Registry registry) {
        AwsCredentialsProvider throwing = () -> {
            throw new IllegalStateException("No vault");
        };
        AwsCredentialsProvider blocking = () -> {
            asked.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return AwsBasicCredentials.create("test", SECRET);
        };
        registry.bind("throwing", throwing);
        registry.bind("finds-nothing", AwsCredentialsProviderChain.of(throwing));
        registry.bind("blocking", blocking);
    }

    @ParameterizedTest
    @CsvSource({
        "throwing, The provider of credentials throws",
        "finds-nothing, The chain of providers finds no credentials"
    })
    @DisplayName("that fails has the chat fail, which was not started and may be sent again")
    void fails(String provider, String failure) {
        // When
        Exchange exchange = chat("&credentialsProvider=#" + provider);

        // Then
        assertThat(exchange.getException()).isNotNull();
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(true);
        assertThat(simulator.requests()).isEmpty();
        assertThat(ErrorsPage.section("### Credentials"))
                .contains("| %s | `%s` | not started | yes |"
                        .formatted(failure, exchange.getException().getClass().getSimpleName()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&requestsPerSecond=1000"})
    @DisplayName("that blocks holds up no other endpoint")
    void blocks(String pace) throws Exception {
        // Given
        Future<Exchange> first = template.asyncSend(
                ENDPOINT + pace + "&credentialsProvider=#blocking", CredentialsFailureTest::toCustomer);
        Future<Exchange> second = template.asyncSend(
                ENDPOINT + pace + "&credentialsProvider=#blocking", CredentialsFailureTest::toCustomer);
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

        // When
        Exchange other = chat(pace);

        // Then
        assertThat(other.getException()).isNull();
        assertThat(first).isNotDone();
        goOn.countDown();
        assertThat(first.get().getException()).isNull();
        assertThat(second.get().getException()).isNull();
    }

    private Exchange chat(String options) {
        return template.request(ENDPOINT + options, CredentialsFailureTest::toCustomer);
    }

    private static void toCustomer(Exchange exchange) {
        exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
    }
}
