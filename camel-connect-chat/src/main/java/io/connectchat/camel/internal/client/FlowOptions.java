package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectFlowConfiguration;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.flow.Flow;
import io.connectchat.camel.internal.violation.Violations;

/** Checks the options of flow control. */
public final class FlowOptions {
    /** A request a day: nobody means less. */
    private static final double LEAST = 1 / 86_400.0;

    /** Far beyond what a client can send, and far from the one a nanosecond that is the most that Bucket4j knows. */
    private static final double MOST = 1_000_000;

    /** Each message in flight may need a thread when it is answered. */
    private static final int MOST_IN_FLIGHT = 100_000;

    private FlowOptions() {}

    public static void check(ConnectFlowConfiguration options, Violations violations) {
        Double rate = options.getRequestsPerSecond();
        Integer burst = options.getBurst();
        Object limiter = options.getRateLimiter();
        Integer inFlight = options.getMaxInFlight();
        if (rate != null && !(rate >= LEAST && rate <= MOST)) {
            refuse(
                    "requestsPerSecond",
                    "is no rate",
                    "Set the account's quota, such as 2, or leave it out for no limit",
                    violations);
        }
        if (burst != null && burst < 1) {
            refuse("burst", "is less than 1", "Set the quota's burst, such as 5", violations);
        }
        if (burst != null && rate == null) {
            refuse("burst", "is set without requestsPerSecond", "Set both, or leave it out", violations);
        }
        if (limiter != null && rate != null) {
            refuse(
                    "rateLimiter",
                    "is set beside requestsPerSecond",
                    "Set one of them: a bucket has a rate",
                    violations);
        }
        if (limiter != null && !Flow.isBucket(limiter)) {
            refuse(
                    "rateLimiter",
                    "is no bucket of Bucket4j",
                    "Refer to a bean, as #bean:name, that is an io.github.bucket4j.Bucket or an"
                            + " io.github.bucket4j.distributed.AsyncBucketProxy",
                    violations);
        }
        if (inFlight != null && (inFlight < 1 || inFlight > MOST_IN_FLIGHT)) {
            refuse(
                    "maxInFlight",
                    "must lie between " + 1 + " and " + MOST_IN_FLIGHT,
                    "Choose a number within",
                    violations);
        }
    }

    private static void refuse(String name, String rule, String remedy, Violations violations) {
        violations.add(name, rule, "option " + name, remedy, Owner.ENDPOINT);
    }
}
