package io.connectchat.camel.api;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/**
 * How fast messages are sent and how many at once. See AWS's <a
 * href="https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html">quotas</a>.
 */
@UriParams
public abstract class ConnectFlowConfiguration {
    @UriParam(
            label = "producer",
            description =
                    "The account's quota of requests a second, such as 2, which all endpoints that share a client keep together. Messages that come faster wait, without a thread, and their source is slowed down. Not limited by default.")
    private @Nullable Double requestsPerSecond;

    @UriParam(
            label = "producer",
            description =
                    "How many requests the quota grants at once after a rest, with requestsPerSecond. By default as many as that grants in a second.")
    private @Nullable Integer burst;

    @UriParam(
            label = "advanced",
            description =
                    "A Bucket4j bucket to take a token from for each request, instead of requestsPerSecond: an io.github.bucket4j.Bucket, or an io.github.bucket4j.distributed.AsyncBucketProxy that programs share through Redis, Hazelcast or a database.")
    private @Nullable Object rateLimiter;

    @UriParam(
            label = "producer",
            description =
                    "How many messages of a route may be in flight: accepted, and not yet answered and taken on by the rest of the route. Of all routes together as many are under way at AWS at once. By default maxConcurrency.")
    private @Nullable Integer maxInFlight;

    @UriParam(
            label = "producer",
            defaultValue = "wait",
            description =
                    "What happens to a message beyond maxInFlight. wait: its source waits in its own thread; fail: the exchange fails at once and was not sent, for sources whose thread must not wait, such as an event loop.")
    private OnFull onFull = OnFull.wait;

    public @Nullable Double getRequestsPerSecond() {
        return requestsPerSecond;
    }

    public void setRequestsPerSecond(@Nullable Double requestsPerSecond) {
        this.requestsPerSecond = requestsPerSecond;
    }

    public @Nullable Integer getBurst() {
        return burst;
    }

    public void setBurst(@Nullable Integer burst) {
        this.burst = burst;
    }

    public @Nullable Object getRateLimiter() {
        return rateLimiter;
    }

    public void setRateLimiter(@Nullable Object rateLimiter) {
        this.rateLimiter = rateLimiter;
    }

    public @Nullable Integer getMaxInFlight() {
        return maxInFlight;
    }

    public void setMaxInFlight(@Nullable Integer maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    public OnFull getOnFull() {
        return onFull;
    }

    public void setOnFull(OnFull onFull) {
        this.onFull = onFull;
    }
}
