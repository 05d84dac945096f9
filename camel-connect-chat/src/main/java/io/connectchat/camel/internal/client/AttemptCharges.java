package io.connectchat.camel.internal.client;

import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Charges a call's pace for what the call costs beside its first attempt. AWS counts every attempt against the quota, and
 * the SDK makes them by itself. An attempt that is throttled costs one more: so the calls behind it keep away from the
 * quota's edge, which uneven arrival, or another program of the account, has reached.
 */
public final class AttemptCharges implements ExecutionInterceptor {
    /** What a request that is paced carries, on a client of ours. */
    public static final ExecutionAttribute<Charge> CHARGE = new ExecutionAttribute<>("ConnectChatCharge");

    private static final int TOO_MANY_REQUESTS = 429;

    /** Of one call. */
    public static final class Charge {
        private final Runnable charge;
        private final AtomicBoolean first = new AtomicBoolean(true);

        public Charge(Runnable charge) {
            this.charge = charge;
        }
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Charge call = attributes.getAttribute(CHARGE);
        if (call != null && !call.first.getAndSet(false)) {
            call.charge.run();
        }
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        Charge call = attributes.getAttribute(CHARGE);
        if (call != null && context.httpResponse().statusCode() == TOO_MANY_REQUESTS) {
            call.charge.run();
        }
    }
}
