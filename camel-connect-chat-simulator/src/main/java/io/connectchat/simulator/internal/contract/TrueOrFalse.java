package io.connectchat.simulator.internal.contract;

import org.jspecify.annotations.Nullable;

/** A boolean. */
public final class TrueOrFalse extends Shape {
    private static final TrueOrFalse SHAPE = new TrueOrFalse();

    private TrueOrFalse() {}

    /** A boolean. */
    public static TrueOrFalse trueOrFalse() {
        return SHAPE;
    }

    @Override
    void requireType(@Nullable Object value, Path place) {
        if (!(value instanceof Boolean)) {
            throw new WrongTypeException(place, "a boolean");
        }
    }

    @Override
    void check(Object value, Path place, Findings findings) {
        // Both are right.
    }
}
