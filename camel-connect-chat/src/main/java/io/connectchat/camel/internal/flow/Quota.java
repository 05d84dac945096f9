package io.connectchat.camel.internal.flow;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A quota as AWS grants it: a rate, and how many requests are granted at once after a rest. AWS counts what arrives, and
 * requests arrive less evenly than they were sent. So the bucket that keeps within it is a little smaller: by 0.3 % of the
 * rate, and of the burst by {@link #HEADROOM} and by the one token that a {@link RatePacer} reserves ahead.
 */
public record Quota(double requestsPerSecond, int burst) {
    private static final int HEADROOM = 1;
    private static final int RESERVED = 1;
    private static final double SHARE = 0.997;

    /** With the burst that a rate has by default. */
    public static Quota of(double requestsPerSecond, @Nullable Integer burst) {
        return new Quota(requestsPerSecond, burst == null ? (int) Math.ceil(requestsPerSecond) : burst);
    }

    LocalBucket bucket(TimeMeter time) {
        long capacity = Math.max(1, (long) burst - RESERVED - HEADROOM);
        Duration perToken = Duration.ofNanos(Math.round(1e9 / (requestsPerSecond * SHARE)));
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, perToken))
                .withCustomTimePrecision(time)
                .build();
    }
}
