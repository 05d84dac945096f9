package io.connectchat.examples.jmsworkers.quota;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * What Amazon Connect grants to all workers together.
 *
 * @param requestsPerSecond how many requests it serves each second
 * @param burst how many it serves at once after a rest
 */
public record Quota(double requestsPerSecond, int burst) {
    /** AWS counts what arrives, and requests arrive less evenly than tokens are given: see decision 11. */
    private static final double SHARE = 0.997;

    private static final int HEADROOM = 3;

    /** The part of one worker where all divide it among them. */
    public Quota share(int workers) {
        return new Quota(requestsPerSecond / workers, Math.max(1, burst / workers));
    }

    /** The bucket that keeps within it, where all take from one. */
    public BucketConfiguration tokens() {
        Duration perToken = Duration.ofNanos(Math.round(1e9 / (requestsPerSecond * SHARE)));
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(Math.max(1, burst - HEADROOM)).refillGreedy(1, perToken))
                .build();
    }
}
