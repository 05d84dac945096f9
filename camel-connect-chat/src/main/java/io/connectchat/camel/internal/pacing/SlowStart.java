package io.connectchat.camel.internal.pacing;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many calls may be under way while connections are opened, as TCP does it: the first goes alone, and each answer
 * lets one more be under way than before. The first takes up to a second, in which the client is made ready: classes are
 * loaded, credentials fetched, a connection opened. Those behind it open connections too. What departs meanwhile, however
 * evenly, would arrive all at once; and a whole burst that arrives late is refused in part, since AWS refills no bucket
 * that is full. It begins anew after a rest in which the connections have been closed.
 *
 * <p>Guarded by the lock of its pace.
 */
final class SlowStart {
    /** How long it lasts from the first answer: where answers are as late as that, calls do not wait for connections. */
    static final Duration DURATION = Duration.ofSeconds(1);

    /** How long the SDK keeps a connection that nobody uses: {@code CONNECTION_MAX_IDLE_TIMEOUT}. */
    static final Duration REST = Duration.ofSeconds(60);

    /** So many that it bounds nothing, and that one more for each answer is still a number. */
    private static final long ANY = Long.MAX_VALUE / 2;

    private final LongSupplier clock;

    /** Calls that have asked for a token, and have not been answered. */
    private int underWay;

    private long most = 1;

    /** Since when no call has been under way; means nothing before the first has ended. */
    private long restsSince;

    /**
     * Begins.
     *
     * @param clock tells the time in nanoseconds
     */
    SlowStart(LongSupplier clock) {
        this.clock = clock;
    }

    /** Whether one more call may be under way. */
    boolean mayBegin() {
        if (underWay == 0 && clock.getAsLong() - restsSince >= REST.toNanos()) {
            most = 1;
        }
        return underWay < most;
    }

    void hasBegun() {
        underWay++;
    }

    /** Whether the call that is under way is the first, of which nobody has heard yet. */
    boolean firstIsUnderWay() {
        return most == 1;
    }

    /** A call has been answered, or could not depart. */
    void hasEnded() {
        underWay--;
        most++;
        if (underWay == 0) {
            restsSince = clock.getAsLong();
        }
    }

    void end() {
        most = ANY;
    }
}
