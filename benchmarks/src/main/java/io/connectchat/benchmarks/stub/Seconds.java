package io.connectchat.benchmarks.stub;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What arrives, second by second, and how much of it the quota grants. */
final class Seconds {
    private final @Nullable Bucket quota;
    private final List<long[]> counts = new ArrayList<>();
    private long start;

    private Seconds(@Nullable Bucket quota) {
        this.quota = quota;
    }

    static Seconds unlimited() {
        return new Seconds(null);
    }

    static Seconds within(double rate, int burst) {
        Duration perToken = Duration.ofNanos(Math.round(1e9 / rate));
        return new Seconds(Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(1, perToken))
                .build());
    }

    /** Notes a request; whether the quota grants it. */
    boolean arrive() {
        if (quota == null) {
            return true;
        }
        boolean granted = quota.tryConsume(1);
        count(granted);
        return granted;
    }

    /** Granted and throttled in each second since the first request; nothing is noted without a quota. */
    synchronized List<long[]> counts() {
        return List.copyOf(counts);
    }

    private synchronized void count(boolean granted) {
        long now = System.nanoTime();
        if (counts.isEmpty()) {
            start = now;
        }
        int second = (int) ((now - start) / 1_000_000_000);
        while (counts.size() <= second) {
            counts.add(new long[2]);
        }
        counts.get(second)[granted ? 0 : 1]++;
    }
}
