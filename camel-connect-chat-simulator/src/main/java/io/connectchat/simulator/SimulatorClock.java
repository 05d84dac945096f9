package io.connectchat.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A simulator's clock: it goes on by itself, and can be moved and stopped. Chats end by it, tokens expire, quotas refill, scripted
 * answers and contact events come. Latency, and what the dates of signatures are compared with, are real time.
 *
 * <pre>{@code
 * simulator.clock().advance(Duration.ofHours(25));
 * }</pre>
 */
public final class SimulatorClock implements InstantSource {
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final InstantSource source;
    private Duration ahead = Duration.ZERO;
    private @Nullable Instant frozenAt;

    /** Goes with another clock until it is moved. */
    public SimulatorClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public synchronized Instant instant() {
        return frozenAt == null ? source.instant().plus(ahead) : frozenAt;
    }

    /**
     * Moves it on.
     *
     * @throws IllegalArgumentException if {@code by} is negative or leads beyond the year 9999
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("by must not be negative: to move the clock back, set it");
        }
        if (by.compareTo(Duration.between(instant(), LAST)) > 0) {
            throw new IllegalArgumentException("by must not lead beyond the year 9999");
        }
        set(instant().plus(by));
    }

    /**
     * Sets it. It may be set back: contacts, tokens and the limit of chats are then as at that time, but contact events that were
     * sent are not sent again.
     *
     * @throws IllegalArgumentException if it is not in the years 1970 to 9999
     */
    public synchronized void set(Instant now) {
        if (now.isBefore(Instant.EPOCH) || now.isAfter(LAST)) {
            throw new IllegalArgumentException("now must be in the years 1970 to 9999");
        }
        ahead = Duration.between(source.instant(), now);
        if (frozenAt != null) {
            frozenAt = now;
        }
    }

    /** Stops it where it is; {@link #advance} and {@link #set} move it all the same. */
    public synchronized void freeze() {
        frozenAt = instant();
    }

    /**
     * Sets it, and stops it there.
     *
     * @throws IllegalArgumentException as {@link #set}
     */
    public synchronized void freeze(Instant now) {
        set(now);
        frozenAt = now;
    }

    /** Has it go on from where it is. */
    public synchronized void resume() {
        Instant now = instant();
        frozenAt = null;
        set(now);
    }

    /** Whether it is stopped. */
    public synchronized boolean isFrozen() {
        return frozenAt != null;
    }

    /** Has it go with its source again. */
    public synchronized void reset() {
        frozenAt = null;
        ahead = Duration.ZERO;
    }
}
