package io.connectchat.camel.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.ConnectClientCustomizer;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.OwnClients;
import io.connectchat.simulator.AccessKey;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.SimulatedError;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Registry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/** The options of the client reach the SDK. */
class ClientOptionsTest extends ChatRouteTestSupport {
    private volatile ClientOverrideConfiguration seen =
            ClientOverrideConfiguration.builder().build();

    @Override
    protected ConnectSimulator startSimulator() {
        return ConnectSimulator.builder()
                .latency(Duration.ofMillis(200))
                .accessKeys(
                        new AccessKey("test", SECRET),
                        new AccessKey("mine", "s"),
                        new AccessKey("own", "own-secret"),
                        new AccessKey("temporary", "s", "t"),
                        new AccessKey("of-the-bean", "secret"))
                .start();
    }

    @Override
    protected void bindToRegistry(Registry registry) {
        ConnectClientCustomizer look = builder -> seen = builder.overrideConfiguration();
        registry.bind("look", look);
        registry.bind(
                "credentials", StaticCredentialsProvider.create(AwsBasicCredentials.create("of-the-bean", "secret")));
    }

    @Test
    void aCallThatTakesTooLongEnds() {
        // When
        Exchange exchange = chat(ENDPOINT + "&apiCallTimeout=50ms");

        // Then
        assertThat(exchange.getException()).isInstanceOf(ApiCallTimeoutException.class);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(true);
    }

    @Test
    void anAttemptThatTakesTooLongIsFollowedByAnother() {
        // When
        Exchange exchange = chat(ENDPOINT + "&apiCallAttemptTimeout=50&maxAttempts=2");

        // Then
        assertThat(exchange.getException()).isInstanceOf(ApiCallAttemptTimeoutException.class);
        assertThat(simulator.contacts()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"maxAttempts=1, 1", "maxAttempts=3, 3", "retryMode=standard, 3", "retryMode=legacy, 4"})
    void attemptsAreCounted(String option, int attempts) {
        // Given
        simulator.failNext(100, SimulatedError.INTERNAL_SERVICE);

        // When
        chat(ENDPOINT + "&" + option);

        // Then
        assertThat(simulator.requests()).hasSize(attempts);
    }

    @ParameterizedTest
    @CsvSource({"retryMode=standard", "retryMode=adaptive&maxAttempts=5", "maxAttempts=9"})
    void aQuotaOfResourcesCostsOneAttemptInEveryMode(String option) {
        // Given
        simulator.failNext(100, SimulatedError.LIMIT_EXCEEDED);

        // When
        chat(ENDPOINT + "&" + option);

        // Then
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void theCustomizerSeesWhatTheOptionsSay() {
        // When
        chat(ENDPOINT + "&clientCustomizer=#look&apiCallTimeout=30s&apiCallAttemptTimeout=5s&maxAttempts=7");

        // Then
        assertThat(seen.apiCallTimeout()).contains(Duration.ofSeconds(30));
        assertThat(seen.apiCallAttemptTimeout()).contains(Duration.ofSeconds(5));
        assertThat(seen.retryStrategy().orElseThrow().maxAttempts()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "maxAttempts=4, PT60S, PT10S",
                "apiCallTimeout=4s, PT4S, PT4S",
                "apiCallTimeout=0, none, PT10S",
                "apiCallAttemptTimeout=0, PT60S, none",
                "apiCallTimeout=0&apiCallAttemptTimeout=0, none, none"
            })
    void aCallAndAnAttemptAreLimitedUnlessTheOptionsSayZero(
            String options, @Nullable Duration call, @Nullable Duration attempt) {
        // When
        chat(ENDPOINT + "&clientCustomizer=#look&" + options);

        // Then
        assertThat(seen.apiCallTimeout()).isEqualTo(Optional.ofNullable(call));
        assertThat(seen.apiCallAttemptTimeout()).isEqualTo(Optional.ofNullable(attempt));
    }

    @Test
    void theInstancesArnTellsTheRegion() throws Exception {
        // Given
        try (CamelContext other = new DefaultCamelContext()) {
            ConnectChatComponent component = component(other);
            component.getConfiguration().setRegion(null);
            other.addComponent("aws-connect-chat", component);
            other.start();

            // When
            Exchange exchange = other.createProducerTemplate()
                    .request(
                            ENDPOINT.replace(
                                    INSTANCE, "arn:aws:connect:ap-southeast-2:111122223333:instance/" + INSTANCE),
                            ClientOptionsTest::toCustomer);

            // Then
            assertThat(exchange.getException()).isNull();
            assertThat(authorization()).contains("/ap-southeast-2/connect/aws4_request");
            assertThat(onlyContact().request()).containsEntry("InstanceId", INSTANCE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "accessKey=mine&secretKey=s, Credential=mine/",
        "accessKey=temporary&secretKey=s&sessionToken=t&useSessionCredentials=true, Credential=temporary/",
        "credentialsProvider=#credentials, Credential=of-the-bean/",
        "region=us-east-1, /us-east-1/connect/aws4_request"
    })
    void callsAreSignedAsTheOptionsSay(String options, String expected) {
        // When
        Exchange exchange = chat(ENDPOINT + "&" + options);

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(authorization()).contains(expected);
        assertThat(simulator.requests().get(0).headers().containsKey("X-Amz-Security-Token"))
                .isEqualTo(options.contains("sessionToken"));
    }

    @Test
    void theOnlyClientInTheRegistryIsUsed() throws Exception {
        try (ConnectAsyncClient own = OwnClients.to(simulator).build();
                CamelContext other = new DefaultCamelContext()) {
            // Given
            other.getRegistry().bind("own", own);
            other.start();

            // When
            Exchange exchange = other.createProducerTemplate().request(ENDPOINT, ClientOptionsTest::toCustomer);

            // Then
            assertThat(exchange.getException()).isNull();
            assertThat(authorization()).contains("Credential=own/");
        }
    }

    private Exchange chat(String uri) {
        return template.request(uri, ClientOptionsTest::toCustomer);
    }

    private static void toCustomer(Exchange exchange) {
        exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
    }

    private String authorization() {
        return String.valueOf(simulator.requests().get(0).headers().get("Authorization"));
    }
}
