package io.connectchat.camel.internal.client;

import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Takes a token from the rate for each retry, since AWS counts every attempt against the quota. A throttled attempt takes
 * one more token, so that the rate falls below the quota.
 */
public final class AttemptCharges implements ExecutionInterceptor {
    /** The attribute of a request whose rate is limited. */
    public static final ExecutionAttribute<Charge> CHARGE = new ExecutionAttribute<>(name());

    private static final int TOO_MANY_REQUESTS = 429;

    /** The charge of one call. */
    public static final class Charge {
        private final Runnable charge;
        private final AtomicBoolean first = new AtomicBoolean(true);

        public Charge(Runnable charge) {
            this.charge = charge;
        }

        /** The next attempt is another call's first. */
        public void nextCall() {
            first.set(true);
        }
    }

    /** The SDK takes a name once, and may be shared by applications that have the component each. */
    private static String name() {
        return "ConnectChatCharge@" + Integer.toHexString(System.identityHashCode(AttemptCharges.class));
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
