package io.connectchat.benchmarks.report;

import org.jspecify.annotations.Nullable;

/**
 * A figure.
 *
 * @param what is measured
 * @param unit of the values
 * @param values of all runs
 * @param bound what it must reach, or null where it is there for comparison
 */
public record Row(String what, String unit, Spread values, @Nullable Bound bound) {
    /** What a median must reach: no more, or no less, than a value. */
    public record Bound(boolean most, double value) {
        boolean holds(double median) {
            return most ? median <= value : median >= value;
        }
    }

    public static Row of(String what, String unit, Spread values) {
        return new Row(what, unit, values, null);
    }

    public static Row atMost(double value, String what, String unit, Spread values) {
        return new Row(what, unit, values, new Bound(true, value));
    }

    public static Row atLeast(double value, String what, String unit, Spread values) {
        return new Row(what, unit, values, new Bound(false, value));
    }

    /** Whether its median reaches what it must. */
    public boolean reached() {
        return bound == null || bound.holds(values.median());
    }
}
