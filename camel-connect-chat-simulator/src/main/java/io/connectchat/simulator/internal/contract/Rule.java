package io.connectchat.simulator.internal.contract;

import java.util.function.Predicate;

/**
 * One constraint on a value of a known type.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Rule<T> {
    /** Reports to the findings where the value, which stands at the place, breaks the rule. */
    void check(T value, Path place, Findings findings);

    /** A rule that the value as a whole keeps or breaks; {@code demand} says what it must be: "must be ...". */
    static <T> Rule<T> of(Authority authority, Predicate<? super T> kept, String demand) {
        return (value, place, findings) -> {
            if (!kept.test(value)) {
                findings.violation(authority, place, demand);
            }
        };
    }
}
