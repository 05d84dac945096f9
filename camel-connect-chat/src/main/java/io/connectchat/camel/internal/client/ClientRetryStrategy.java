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
 * The SDK's strategy with two changes. LimitExceededException is not retried: it has the status of throttling (429), but a
 * retry within seconds does not help against a resource quota. No retry is immediate: see
 * docs/decisions/020-no-attempt-at-once.md.
 */
record ClientRetryStrategy(RetryStrategy strategy) implements RetryStrategy {
    /** Much longer than an event loop needs to remove a lost connection. */
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

    /** The SDK uses the builder to add its defaults. */
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
