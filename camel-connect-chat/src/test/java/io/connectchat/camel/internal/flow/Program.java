package io.connectchat.camel.internal.flow;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One program of many: the real pacer and its places, fed by a queue, on a virtual clock that may pass it by. */
final class Program implements Executor {
    /** What the SDK does by default: attempts, and the longest wait after the first throttled one. */
    private static final int ATTEMPTS = 4;

    private static final long LONGEST_WAIT = 500_000_000;

    /** Classes are loaded, credentials fetched, a connection opened: decision 12. */
    private static final long FIRST_CALL_LATER = 1_000_000_000;

    /** To Amazon Connect and into its doing; back it takes half of a call's 50 ms. */
    private static final long SHORTEST_WAY = 15_000_000;

    private static final long WAY_JITTER = 20_000_000;
    private static final long WAY_BACK = 25_000_000;

    private final VirtualTime time;
    private final Random random;
    private final Work work;
    private final Amazon amazon;
    private final int most;
    private final InFlight underWay;
    private final RatePacer pacer;
    private final Set<Integer> inFlight = new LinkedHashSet<>();
    private long standsStillUntil;
    private boolean killed;
    private boolean warm;
    private int tokensUsed;
    private int served;

    /** Serves a request, or throttles it. */
    interface Amazon {
        boolean arrive(int message);
    }

    Program(VirtualTime time, Random random, Work work, Amazon amazon, int most, Function<Executor, ?> bucket) {
        this.time = time;
        this.random = random;
        this.work = work;
        this.amazon = amazon;
        this.most = most;
        this.underWay = new InFlight(most, new Limit(most));
        this.pacer = new RatePacer(bucket.apply(this), time, this);
    }

    /** Takes as much as it may have in flight. */
    void fill() {
        while (inFlight.size() < most) {
            OptionalInt message = work.take();
            if (message.isEmpty()) {
                return;
            }
            inFlight.add(message.getAsInt());
            Sent sent = new Sent(message.getAsInt());
            FlowThreads.on(this, pacer.turn(underWay)).thenRun(sent::send);
        }
    }

    void standStill(Duration duration) {
        standsStillUntil = time.currentTimeNanos() + duration.toNanos();
    }

    /** Whatever it had in flight is delivered again to others; what it has sent arrives all the same. */
    void kill() {
        killed = true;
        work.giveBack(inFlight);
    }

    boolean isKilled() {
        return killed;
    }

    /** How many of its requests were served. */
    int served() {
        return served;
    }

    /** How many tokens it has used: for calls, for further attempts and for throttled answers. */
    int tokensUsed() {
        return tokensUsed;
    }

    @Override
    public void execute(Runnable task) {
        if (killed) {
            return;
        }
        long left = standsStillUntil - time.currentTimeNanos();
        if (left > 0) {
            after(left, () -> execute(task));
        } else {
            task.run();
        }
    }

    private void after(long nanos, Runnable task) {
        time.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    private void charge() {
        tokensUsed++;
        pacer.charge();
    }

    /** One message, and the SDK's attempts to send it. */
    private final class Sent {
        private final int message;
        private int attempts;

        Sent(int message) {
            this.message = message;
        }

        void send() {
            tokensUsed++;
            attempt();
        }

        private void attempt() {
            attempts++;
            long way = SHORTEST_WAY + (long) (random.nextDouble() * WAY_JITTER) + (warm ? 0 : FIRST_CALL_LATER);
            warm = true;
            after(way, () -> {
                boolean granted = amazon.arrive(message);
                if (granted) {
                    served++;
                }
                after(WAY_BACK, () -> execute(() -> answer(granted)));
            });
        }

        private void answer(boolean granted) {
            if (granted) {
                end();
                return;
            }
            charge();
            if (attempts == ATTEMPTS) {
                work.giveBack(List.of(message));
                end();
                return;
            }
            after(
                    (long) (random.nextDouble() * (LONGEST_WAIT << (attempts - 1))),
                    () -> execute(() -> {
                        charge();
                        attempt();
                    }));
        }

        private void end() {
            inFlight.remove(message);
            underWay.leave();
            fill();
        }
    }
}
