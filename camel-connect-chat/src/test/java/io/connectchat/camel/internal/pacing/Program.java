package io.connectchat.camel.internal.pacing;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One program of many: the real pace and connections, fed by a queue, on a virtual clock that may pass it by. */
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
    private final Connections connections;
    private final Pace pace;
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

    Program(VirtualTime time, Random random, Work work, Amazon amazon, int most, Function<Executor, Tokens> tokens) {
        this.time = time;
        this.random = random;
        this.work = work;
        this.amazon = amazon;
        this.most = most;
        this.connections = new Connections(most, this);
        this.pace = new Pace(tokens.apply(this), time, this, time::currentTimeNanos);
    }

    /** Takes as much as it may have in flight. */
    void fill() {
        while (inFlight.size() < most) {
            OptionalInt message = work.take();
            if (message.isEmpty()) {
                return;
            }
            inFlight.add(message.getAsInt());
            new Turn(new Sent(message.getAsInt()), List.of(connections), pace).start();
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
        pace.charge();
    }

    /** One message, and the SDK's attempts to send it. */
    private final class Sent implements Departure {
        private final int message;
        private int attempts;

        Sent(int message) {
            this.message = message;
        }

        @Override
        public boolean isStopped() {
            return false;
        }

        @Override
        public void depart(Runnable answered) {
            tokensUsed++;
            attempt(answered);
        }

        @Override
        public void refuse(Throwable reason) {
            throw new IllegalStateException("The store gave no token", reason);
        }

        private void attempt(Runnable answered) {
            attempts++;
            long way = SHORTEST_WAY + (long) (random.nextDouble() * WAY_JITTER) + (warm ? 0 : FIRST_CALL_LATER);
            warm = true;
            after(way, () -> {
                boolean granted = amazon.arrive(message);
                if (granted) {
                    served++;
                }
                after(WAY_BACK, () -> execute(() -> answer(granted, answered)));
            });
        }

        private void answer(boolean granted, Runnable answered) {
            if (granted) {
                end(answered);
                return;
            }
            charge();
            if (attempts == ATTEMPTS) {
                work.giveBack(List.of(message));
                end(answered);
                return;
            }
            after(
                    (long) (random.nextDouble() * (LONGEST_WAIT << (attempts - 1))),
                    () -> execute(() -> {
                        charge();
                        attempt(answered);
                    }));
        }

        private void end(Runnable answered) {
            inFlight.remove(message);
            answered.run();
            fill();
        }
    }
}
