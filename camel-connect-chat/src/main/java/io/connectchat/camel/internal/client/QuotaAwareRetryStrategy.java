package io.connectchat.camel.internal.client;

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
 * The SDK's own strategy, but for LimitExceededException. That is a 429 as throttling is, so the SDK would try again for
 * some three seconds; it says that a quota of resources (chats at once) is used up, and those seconds free none.
 */
record QuotaAwareRetryStrategy(RetryStrategy strategy) implements RetryStrategy {
    @Override
    public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
        return strategy.acquireInitialToken(request);
    }

    @Override
    public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
        if (request.failure() instanceof LimitExceededException limit) {
            throw new TokenAcquisitionFailedException(
                    "A quota of resources is used up: another attempt now does not help", request.token(), limit);
        }
        return strategy.refreshRetryToken(request);
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
    record Builder(RetryStrategy.Builder<?, ?> builder)
            implements RetryStrategy.Builder<Builder, QuotaAwareRetryStrategy> {
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
        public QuotaAwareRetryStrategy build() {
            return new QuotaAwareRetryStrategy(builder.build());
        }
    }
}
