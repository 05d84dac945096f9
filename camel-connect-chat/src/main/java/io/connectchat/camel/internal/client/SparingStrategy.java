package io.connectchat.camel.internal.client;

import io.netty.channel.SelectStrategy;
import io.netty.util.IntSupplier;
import java.util.function.LongSupplier;

/**
 * When to ask the system which connections are ready, and when to sleep until one is.
 *
 * <p>While there are tasks, in every few rounds of them: more is ready then at once.
 *
 * <p>Without tasks, it looks a few times more before it sleeps. The next request, or an answer, is often some microseconds away,
 * and whoever brings it may be waiting for this very core; to wake a loop that sleeps costs more than that. A few times,
 * since a loop that went on looking would burn a core while nothing is sent. And not for long: on a core that other
 * programs keep busy, who gives way waits for milliseconds, and who is woken goes first.
 */
final class SparingStrategy implements SelectStrategy {
    static final int ROUNDS = 8;
    static final int LOOKS = 10;
    static final long LOOKS_NANOS = 100_000;

    private static final int NONE_READY = 0;

    private final Runnable giveWay;
    private final LongSupplier clock;

    /** Since the loop asked: to sleep is to ask. */
    private int rounds;

    private int looks;
    private long firstLook;

    SparingStrategy(Runnable giveWay, LongSupplier clock) {
        this.giveWay = giveWay;
        this.clock = clock;
    }

    @Override
    public int calculateStrategy(IntSupplier selectNow, boolean hasTasks) throws Exception {
        return hasTasks ? beforeTasks(selectNow) : beforeSleep();
    }

    private int beforeTasks(IntSupplier selectNow) throws Exception {
        looks = 0;
        if (rounds == ROUNDS) {
            rounds = 1;
            return selectNow.get();
        }
        rounds++;
        return NONE_READY;
    }

    private int beforeSleep() {
        long now = clock.getAsLong();
        if (looks == 0) {
            firstLook = now;
        } else if (looks == LOOKS || now - firstLook > LOOKS_NANOS) {
            looks = 0;
            rounds = 0;
            return SELECT;
        }
        looks++;
        giveWay.run();
        return CONTINUE;
    }
}
