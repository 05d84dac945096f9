package io.connectchat.camel.api;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/**
 * The options of flow control: the rate in requests per second, and the number of messages in flight. See AWS's <a
 * href="https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html">quotas</a>.
 */
@UriParams
public abstract class ConnectFlowConfiguration {
    @UriParam(label = "producer,startOutboundChatContact")
    private @Nullable Double requestsPerSecond;

    @UriParam(label = "producer,startOutboundChatContact")
    private @Nullable Integer burst;

    @UriParam(label = "startOutboundChatContact,producer,advanced")
    private @Nullable Object rateLimiter;

    @UriParam(
            label =
                    "stopContact,describeContact,getContactAttributes,updateContactAttributes,tagContact,untagContact,listAssociatedContacts,producer")
    private boolean paceOtherOperations;

    @UriParam(label = "producer")
    private @Nullable Integer maxInFlight;

    @UriParam(label = "producer", defaultValue = "wait")
    private OnFull onFull = OnFull.wait;

    public @Nullable Double getRequestsPerSecond() {
        return requestsPerSecond;
    }

    /**
     * The account's quota of requests per second for startOutboundChatContact, such as 2. All endpoints that share a
     * client share this rate. Messages that exceed the rate wait without blocking a thread, and maxInFlight slows
     * down their source. By default, the rate is not limited.
     */
    public void setRequestsPerSecond(@Nullable Double requestsPerSecond) {
        this.requestsPerSecond = requestsPerSecond;
    }

    public @Nullable Integer getBurst() {
        return burst;
    }

    /**
     * The number of requests that the quota allows at once after an idle period. It requires requestsPerSecond. The
     * default is the number of requests in one second.
     */
    public void setBurst(@Nullable Integer burst) {
        this.burst = burst;
    }

    public @Nullable Object getRateLimiter() {
        return rateLimiter;
    }

    /**
     * A Bucket4j bucket that limits the rate, instead of requestsPerSecond. Each request takes a token from it. It is
     * an io.github.bucket4j.Bucket, or an io.github.bucket4j.distributed.AsyncBucketProxy that several applications
     * share through Redis, Hazelcast or a database.
     */
    public void setRateLimiter(@Nullable Object rateLimiter) {
        this.rateLimiter = rateLimiter;
    }

    public boolean isPaceOtherOperations() {
        return paceOtherOperations;
    }

    /**
     * Whether the rate of all operations except startOutboundChatContact is limited too, to the default quotas of AWS. Each
     * operation has its own quota. All endpoints that share a client share these rates.
     */
    public void setPaceOtherOperations(boolean paceOtherOperations) {
        this.paceOtherOperations = paceOtherOperations;
    }

    public @Nullable Integer getMaxInFlight() {
        return maxInFlight;
    }

    /**
     * The maximum number of messages in flight for each route. A message is in flight until AWS has answered and the
     * rest of the route has processed the message. The same number limits the calls of all routes together that are
     * sent to AWS at once. The default is maxConcurrency.
     */
    public void setMaxInFlight(@Nullable Integer maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    public OnFull getOnFull() {
        return onFull;
    }

    /**
     * What happens to a message that exceeds maxInFlight. wait: the source waits in its own thread. fail: the
     * exchange fails immediately and is not sent. Use fail for a source whose thread must not block, such as an event
     * loop.
     */
    public void setOnFull(OnFull onFull) {
        this.onFull = onFull;
    }
}
