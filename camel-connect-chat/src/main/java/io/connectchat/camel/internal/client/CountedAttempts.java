package io.connectchat.camel.internal.client;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/**
 * Counts what a request costs beside its first attempt. AWS counts every attempt against the quota, and the SDK makes them
 * by itself. An attempt that is throttled costs one more: so the calls behind it keep away from the quota's edge, which
 * uneven arrival, or another program of the account, has reached.
 */
public final class CountedAttempts implements ExecutionInterceptor {
    private static final int TOO_MANY_REQUESTS = 429;

    private final Runnable counter;
    private boolean first = true;

    private CountedAttempts(Runnable counter) {
        this.counter = counter;
    }

    /** The same request, whose attempts are counted. */
    public static StartOutboundChatContactRequest of(StartOutboundChatContactRequest request, Runnable counter) {
        StartOutboundChatContactRequest.Builder counted = request.toBuilder();
        RequestInterceptors.add(counted, new CountedAttempts(counter));
        return counted.build();
    }

    @Override
    public synchronized void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (first) {
            first = false;
        } else {
            counter.run();
        }
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (context.httpResponse().statusCode() == TOO_MANY_REQUESTS) {
            counter.run();
        }
    }
}
