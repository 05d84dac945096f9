package io.connectchat.camel.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;

/** An attempt that follows at once may be failed by what the SDK still has to say of the one before. */
@DisplayName("The client's retry strategy")
class ClientRetryStrategyTest {
    @ParameterizedTest
    @EnumSource(names = {"LEGACY", "STANDARD", "ADAPTIVE_V2"})
    @DisplayName("waits a little before another attempt, in every mode")
    void waitsALittle(RetryMode mode) {
        assertThat(pause(mode, BackoffStrategy.retryImmediately()))
                .isEqualTo(ClientRetryStrategy.LEAST_PAUSE)
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 2_000})
    @DisplayName("waits as long as the SDK's own would, where that is long enough")
    void waitsAsTheSdk(int millis) {
        assertThat(pause(RetryMode.STANDARD, BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(millis))))
                .isEqualTo(Duration.ofMillis(millis));
    }

    /** Before a second attempt, after one that lost its connection. The SDK rebuilds the strategy, as is done here. */
    private static Duration pause(RetryMode mode, BackoffStrategy backoff) {
        RetryStrategy strategy = new ClientRetryStrategy(AwsRetryStrategy.forRetryMode(mode))
                .toBuilder()
                        .backoffStrategy(backoff)
                        .retryOnException(RetryableException.class)
                        .build();
        RetryToken token = strategy.acquireInitialToken(AcquireInitialTokenRequest.create("StartOutboundChatContact"))
                .token();
        return strategy.refreshRetryToken(RefreshRetryTokenRequest.builder()
                        .token(token)
                        .failure(RetryableException.create("The connection was lost"))
                        .suggestedDelay(Duration.ZERO)
                        .build())
                .delay();
    }
}
