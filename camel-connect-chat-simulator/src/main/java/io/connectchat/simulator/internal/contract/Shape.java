package io.connectchat.simulator.internal.contract;

import org.jspecify.annotations.Nullable;

/**
 * What a value of a request must be, in the terms of AWS's service model. Shapes are declared once per operation and
 * are immutable.
 *
 * <p>A request is judged in two passes, as the service does: first every type, then every rule. So a rule may rely on
 * the types of all that it looks at.
 */
public abstract sealed class Shape
        permits Text, WholeNumber, FractionalNumber, TrueOrFalse, ListOf, MapOf, Structure, Reference {

    /**
     * The first pass.
     *
     * @throws WrongTypeException at the first value of a wrong type
     */
    abstract void requireType(@Nullable Object value, Path place);

    /** The second pass, on a value of the right type. */
    abstract void check(Object value, Path place, Findings findings);
}
