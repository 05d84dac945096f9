package io.connectchat.camel.internal.client;

import java.time.Duration;
import java.util.function.Predicate;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;

/**
 * The SDK's own strategy, but for two things. LimitExceededException is a 429 as throttling is, so the SDK would try again
 * for some three seconds; it says that a quota of resources (chats at once) is used up, and those seconds free none. And
 * no attempt follows at once upon the one that failed: see docs/decisions/020-no-attempt-at-once.md.
 */
record ClientRetryStrategy(RetryStrategy strategy) implements RetryStrategy {
    /** Many times what the SDK's event loop needs to be through with a connection that was lost. */
    static final Duration LEAST_PAUSE = Duration.ofMillis(10);

    @Override
    public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
        return strategy.acquireInitialToken(request);
    }

    @Override
    public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
        if (request.failure() instanceof LimitExceededException limit) {
            throw new TokenAcquisitionFailedException(
                    "A resource quota is exceeded; the call is not retried", request.token(), limit);
        }
        RefreshRetryTokenResponse retry = strategy.refreshRetryToken(request);
        return retry.delay().compareTo(LEAST_PAUSE) >= 0
                ? retry
                : RefreshRetryTokenResponse.create(retry.token(), LEAST_PAUSE);
    }

    @Override
    public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
        return strategy.recordSuccess(request);
    }

    @Override
    public int maxAttempts() {
        return strategy.maxAttempts();
    }

    @Override
    public boolean useClientDefaults() {
        return strategy.useClientDefaults();
    }

    @Override
    public Builder toBuilder() {
        return new Builder(strategy.toBuilder());
    }

    /** Builds the same strategy around a changed one: the SDK does so to add its defaults. */
    record Builder(RetryStrategy.Builder<?, ?> builder) implements RetryStrategy.Builder<Builder, ClientRetryStrategy> {
        @Override
        public Builder retryOnException(Predicate<Throwable> shouldRetry) {
            builder.retryOnException(shouldRetry);
            return this;
        }

        @Override
        public Builder maxAttempts(int maxAttempts) {
            builder.maxAttempts(maxAttempts);
            return this;
        }

        @Override
        public Builder backoffStrategy(BackoffStrategy backoff) {
            builder.backoffStrategy(backoff);
            return this;
        }

        @Override
        public Builder throttlingBackoffStrategy(BackoffStrategy backoff) {
            builder.throttlingBackoffStrategy(backoff);
            return this;
        }

        @Override
        public Builder treatAsThrottling(Predicate<Throwable> throttling) {
            builder.treatAsThrottling(throttling);
            return this;
        }

        @Override
        public Builder useClientDefaults(boolean useClientDefaults) {
            builder.useClientDefaults(useClientDefaults);
            return this;
        }

        @Override
        public ClientRetryStrategy build() {
            return new ClientRetryStrategy(builder.build());
        }
    }
}
