package io.connectchat.simulator;

import java.time.Duration;

/**
 * An answer that comes late, such as later than the caller waits. The request is handled at once and as usual, so the
 * contact was started. A caller that waits long enough gets its answer.
 *
 * @param delay how long the answer is held back, beside the simulator's latency; at least a millisecond
 */
public record SlowAnswer(Duration delay) implements Fault {
    /** @throws IllegalArgumentException if the delay is less than a millisecond */
    public SlowAnswer {
        if (delay.toMillis() < 1) {
            throw new IllegalArgumentException("delay must be at least 1 ms, and is " + delay);
        }
    }

    @Override
    public boolean isAfterAcceptance() {
        return true;
    }
}
