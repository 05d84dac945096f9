package io.connectchat.simulator;

import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * How long answers are held back: each as long as the other, or by chance as in a real network. The same seed gives the same
 * times in each run.
 *
 * @see ConnectSimulatorBuilder#latency(Latency)
 */
public final class Latency {
    /** The distance of the 99th percentile of the normal distribution from its middle, in standard deviations. */
    private static final double Z_99 = 2.3263478740408408;

    private final LongToDoubleFunction millis;
    private final String text;

    private Latency(LongToDoubleFunction millis, String text) {
        this.millis = millis;
        this.text = text;
    }

    private static Latency byChance(ToDoubleFunction<SplittableRandom> millis, long seed, String text) {
        // Scattered first: else the times of one seed would be those of the next, one place further.
        long start = new SplittableRandom(seed).nextLong();
        return new Latency(ordinal -> millis.applyAsDouble(new SplittableRandom(start + ordinal)), text);
    }

    /** Answers come at once. */
    public static Latency none() {
        return constant(Duration.ZERO);
    }

    /**
     * Each answer is held back for so long.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static Latency constant(Duration time) {
        double millis = millis("latency", time);
        return new Latency(ordinal -> millis, "constant " + time);
    }

    /**
     * All times between two are as likely as each other.
     *
     * @param least the shortest
     * @param most the longest
     * @param seed any number
     * @throws IllegalArgumentException if the shortest is negative, or longer than the longest
     */
    public static Latency uniform(Duration least, Duration most, long seed) {
        double from = millis("latency", least);
        double width = millis("latency", most) - from;
        if (width < 0) {
            throw new IllegalArgumentException(
                    "latency must go from a shorter to a longer time, and goes from " + least + " to " + most);
        }
        return byChance(random -> from + width * random.nextDouble(), seed, "uniform " + least + " to " + most);
    }

    /**
     * Log-normal, as services show it: half of the answers come before the median, a few take very long.
     *
     * @param median the time that half of the answers are within, at least 1 ms
     * @param p99 the time that 99 of 100 are within, at least the median
     * @param seed any number
     * @throws IllegalArgumentException if one of them is too short
     */
    public static Latency logNormal(Duration median, Duration p99, long seed) {
        double middle = millis("median latency", median);
        double tail = millis("99th percentile of latency", p99);
        if (middle < 1 || tail < middle) {
            throw new IllegalArgumentException(
                    "The median latency must be at least 1 ms and at most the 99th percentile, and they are " + median
                            + " and " + p99);
        }
        double mu = Math.log(middle);
        double sigma = (Math.log(tail) - mu) / Z_99;
        return byChance(
                random -> Math.exp(mu + sigma * random.nextGaussian()), seed, "median " + median + ", p99 " + p99);
    }

    private static double millis(String name, Duration time) {
        if (Objects.requireNonNull(time, name).isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, and is " + time);
        }
        return time.toNanos() / 1e6;
    }

    /**
     * How long one answer is held back, to the millisecond.
     *
     * @param ordinal the answer's place, from 1: the same place has the same time in each run
     */
    public Duration of(long ordinal) {
        return Duration.ofMillis(Math.round(millis.applyAsDouble(ordinal)));
    }

    /** Says what it is, for people. */
    @Override
    public String toString() {
        return text;
    }
}
