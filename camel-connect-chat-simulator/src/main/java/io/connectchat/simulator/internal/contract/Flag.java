package io.connectchat.simulator.internal.contract;

import org.jspecify.annotations.Nullable;

/** True or false. */
public final class Flag extends Shape {
    private Flag() {}

    /** One. */
    public static Flag flag() {
        return new Flag();
    }

    @Override
    void requireType(@Nullable Object value, Path place) {
        if (!(value instanceof Boolean)) {
            throw new WrongTypeException(place, "true or false");
        }
    }

    @Override
    void check(Object value, Path place, Findings findings) {
        // Each of the two is right.
    }
}
