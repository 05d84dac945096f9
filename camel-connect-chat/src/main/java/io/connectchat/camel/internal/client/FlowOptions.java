package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectFlowConfiguration;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.violation.Violations;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.AsyncBucketProxy;

/** Checks the options of flow control. */
public final class FlowOptions {
    /** One request per day. */
    private static final double LEAST = 1 / 86_400.0;

    /** Bucket4j's limit is one request per nanosecond. */
    private static final double MOST = 1_000_000;

    /** Each message in flight may need a thread after its answer. */
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
                    "must be between one request per day and 1,000,000 requests per second",
                    "Set the quota of the account, such as 2, or remove the option for no limit",
                    violations);
        }
        if (burst != null && burst < 1) {
            refuse("burst", "must be at least 1", "Set the burst of the quota, such as 5", violations);
        }
        if (burst != null && rate == null) {
            refuse("burst", "requires requestsPerSecond", "Set both options, or remove burst", violations);
        }
        if (limiter != null && rate != null) {
            refuse(
                    "rateLimiter",
                    "is set together with requestsPerSecond",
                    "Set only one of them: the bucket has its own rate",
                    violations);
        }
        if (limiter != null && !(limiter instanceof Bucket || limiter instanceof AsyncBucketProxy)) {
            refuse(
                    "rateLimiter",
                    "is not a Bucket4j bucket",
                    "Refer to a bean as #bean:name. Its type must be io.github.bucket4j.Bucket or"
                            + " io.github.bucket4j.distributed.AsyncBucketProxy",
                    violations);
        }
        if (inFlight != null && (inFlight < 1 || inFlight > MOST_IN_FLIGHT)) {
            refuse(
                    "maxInFlight",
                    "must be between " + 1 + " and " + MOST_IN_FLIGHT,
                    "Choose a value in this range",
                    violations);
        }
    }

    private static void refuse(String name, String rule, String remedy, Violations violations) {
        violations.add(name, rule, "option " + name, remedy, Owner.ENDPOINT);
    }
}
