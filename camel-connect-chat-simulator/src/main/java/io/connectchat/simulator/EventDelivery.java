package io.connectchat.simulator;

import java.time.Duration;
import java.util.Objects;

/**
 * How well contact events are delivered. AWS delivers them by best effort: an event may come late, twice, after a later one, or
 * never. The same seed has the same happen to the same events of the first, second, ... contact in each run.
 *
 * <pre>{@code
 * EventDelivery.reliable().late(0.2, Duration.ofSeconds(30)).twice(0.1).outOfOrder(0.3).lost(0.05).seed(42)
 * }</pre>
 *
 * @param late how likely an event is late, from 0 to 1
 * @param lateBy by how much at most, by the simulator's clock
 * @param twice how likely an event comes twice
 * @param outOfOrder how likely an event comes after the next one of its contact
 * @param lost how likely an event never comes
 * @param seed any number
 * @see ConnectSimulatorBuilder#eventDelivery(EventDelivery)
 */
public record EventDelivery(double late, Duration lateBy, double twice, double outOfOrder, double lost, long seed) {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a probability is not 0 to 1, or {@code lateBy} is negative
     */
    public EventDelivery {
        requireProbability("late", late);
        requireProbability("twice", twice);
        requireProbability("outOfOrder", outOfOrder);
        requireProbability("lost", lost);
        if (Objects.requireNonNull(lateBy, "lateBy").isNegative()) {
            throw new IllegalArgumentException("lateBy must not be negative, and is " + lateBy);
        }
    }

    /** Each event comes once, at its time. */
    public static EventDelivery reliable() {
        return new EventDelivery(0, Duration.ZERO, 0, 0, 0, 0);
    }

    /** The same, with late events; by how much they are late is by chance. */
    public EventDelivery late(double probability, Duration most) {
        return new EventDelivery(probability, most, twice, outOfOrder, lost, seed);
    }

    /** The same, with events that come twice. */
    public EventDelivery twice(double probability) {
        return new EventDelivery(late, lateBy, probability, outOfOrder, lost, seed);
    }

    /** The same, with events that come after the next one of their contact. */
    public EventDelivery outOfOrder(double probability) {
        return new EventDelivery(late, lateBy, twice, probability, lost, seed);
    }

    /** The same, with events that never come. */
    public EventDelivery lost(double probability) {
        return new EventDelivery(late, lateBy, twice, outOfOrder, probability, seed);
    }

    /** The same, with other choices. */
    public EventDelivery seed(long newSeed) {
        return new EventDelivery(late, lateBy, twice, outOfOrder, lost, newSeed);
    }

    private static void requireProbability(String name, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(name + " must be 0 to 1, and is " + probability);
        }
    }
}
