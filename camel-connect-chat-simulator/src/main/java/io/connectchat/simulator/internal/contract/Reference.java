package io.connectchat.simulator.internal.contract;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A shape named before it is declared: the way for a shape to hold itself. */
public final class Reference extends Shape {
    private final Supplier<Shape> target;

    private Reference(Supplier<Shape> target) {
        this.target = target;
    }

    /** The shape that the supplier gives once the table is complete. */
    public static Reference to(Supplier<Shape> target) {
        return new Reference(target);
    }

    @Override
    void requireType(@Nullable Object value, Path place) {
        target.get().requireType(value, place);
    }

    @Override
    void check(Object value, Path place, Findings findings) {
        target.get().check(value, place, findings);
    }
}
