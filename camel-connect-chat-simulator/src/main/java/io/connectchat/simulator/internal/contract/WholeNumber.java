package io.connectchat.simulator.internal.contract;

import org.jspecify.annotations.Nullable;

/** A whole number of 32 bits. */
public final class WholeNumber extends Shape {
    private final int min;
    private final int max;

    private WholeNumber(int min, int max) {
        this.min = min;
        this.max = max;
    }

    /** Any whole number of 32 bits. */
    public static WholeNumber wholeNumber() {
        return wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** A whole number within bounds, both included. */
    public static WholeNumber wholeNumber(int min, int max) {
        return new WholeNumber(min, max);
    }

    @Override
    void requireType(@Nullable Object value, Path place) {
        // Wider numbers are read as other classes than Integer.
        if (!(value instanceof Integer)) {
            throw new WrongTypeException(place, "a whole number of 32 bits");
        }
    }

    @Override
    void check(Object value, Path place, Findings findings) {
        int number = (Integer) value;
        if (number < min || number > max) {
            findings.violation(Authority.AWS, place, "must be " + min + " to " + max + ", and is " + number);
        }
    }
}
