package io.connectchat.simulator.internal.contract;

import org.jspecify.annotations.Nullable;

/** A number, with or without a fraction. */
public final class FractionalNumber extends Shape {
    private final double min;
    private final double max;

    private FractionalNumber(double min, double max) {
        this.min = min;
        this.max = max;
    }

    /** A number within bounds, both included. */
    public static FractionalNumber number(double min, double max) {
        return new FractionalNumber(min, max);
    }

    @Override
    void requireType(@Nullable Object value, Path place) {
        if (!(value instanceof Number)) {
            throw new WrongTypeException(place, "a number");
        }
    }

    @Override
    void check(Object value, Path place, Findings findings) {
        double number = ((Number) value).doubleValue();
        if (!(number >= min && number <= max)) {
            findings.violation(Authority.AWS, place, "must be " + min + " to " + max + ", and is " + number);
        }
    }
}
