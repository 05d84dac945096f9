package io.connectchat.simulator.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A rate with a burst: the bucket starts full, each request takes one token, and time refills it. It counts in
 * billionths of a token, so that ten steps of 100 ms give exactly what one second gives.
 */
public final class TokenBucket {
    private static final long TOKEN = 1_000_000_000;

    private final double perSecond;
    private final long capacity;
    private final InstantSource clock;
    private long level;
    private Instant levelledAt;

    /**
     * @param perSecond tokens per second, above 0
     * @param burst how many tokens the bucket holds, above 0
     */
    public TokenBucket(double perSecond, int burst, InstantSource clock) {
        this.perSecond = perSecond;
        this.capacity = burst * TOKEN;
        this.clock = clock;
        this.level = capacity;
        this.levelledAt = clock.instant();
    }

    /** Takes a token, if there is one. */
    public synchronized boolean tryTake() {
        Instant now = clock.instant();
        long filled = levelAt(now);
        if (filled < TOKEN) {
            return false;
        }
        level = filled - TOKEN;
        levelledAt = now;
        return true;
    }

    /** How many requests would be served at this moment; a part of one is none. */
    public synchronized long available() {
        return levelAt(clock.instant()) / TOKEN;
    }

    /** How many tokens it holds when it is full. */
    public long burst() {
        return capacity / TOKEN;
    }

    /** How many tokens a second it gains. */
    public double perSecond() {
        return perSecond;
    }

    /** Fills the bucket to the brim. */
    public synchronized void fill() {
        level = capacity;
        levelledAt = clock.instant();
    }

    /** Counts from the last token taken, so that looking often into an empty bucket rounds nothing away. */
    private long levelAt(Instant now) {
        Duration elapsed = Duration.between(levelledAt, now);
        if (elapsed.isNegative()) {
            // The clock was set back: it fills from there.
            levelledAt = now;
            return level;
        }
        // As a double first: a clock that a test moves by years must not overflow.
        double gained = (elapsed.getSeconds() * 1e9 + elapsed.getNano()) * perSecond;
        return gained >= capacity - level ? capacity : level + Math.round(gained);
    }
}
