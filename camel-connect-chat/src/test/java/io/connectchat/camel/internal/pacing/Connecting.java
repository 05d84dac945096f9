package io.connectchat.camel.internal.pacing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** A client that has no connections yet: a call takes one that nobody uses, or opens its own, and is late for it. */
final class Connecting {
    private static final Duration WAY = Duration.ofMillis(5);
    private static final Duration WORK_AND_BACK = Duration.ofMillis(45);

    /** As long does the SDK keep a connection. */
    private static final Duration IDLE = Duration.ofSeconds(60);

    final GrantedQuota quota;

    private final VirtualTime time;
    private final Duration opening;

    /** Since when, of each connection that is open and not in use. */
    private final Deque<Long> unused = new ArrayDeque<>();

    private int opened;

    /** A client whose connections take as long as this to open, and what grants its calls. */
    Connecting(VirtualTime time, Duration opening, GrantedQuota quota) {
        this.time = time;
        this.opening = opening;
        this.quota = quota;
    }

    Departure call() {
        return new Departure() {
            @Override
            public boolean isStopped() {
                return false;
            }

            @Override
            public void depart(Runnable answered) {
                unused.removeIf(since -> time.currentTimeNanos() - since >= IDLE.toNanos());
                if (unused.pollLast() != null) {
                    after(WAY, () -> arrive(answered));
                } else {
                    opened++;
                    after(opening.plus(WAY), () -> arrive(answered));
                }
            }

            @Override
            public void refuse(Throwable reason) {
                throw new IllegalStateException(reason);
            }
        };
    }

    int opened() {
        return opened;
    }

    private void arrive(Runnable answered) {
        quota.arrive(time.currentTimeNanos());
        after(WORK_AND_BACK, () -> {
            unused.add(time.currentTimeNanos());
            answered.run();
        });
    }

    private void after(Duration duration, Runnable task) {
        time.schedule(task, duration.toNanos(), TimeUnit.NANOSECONDS);
    }
}
