package io.connectchat.camel.internal.schema;

import io.connectchat.camel.api.Violation.Owner;

/**
 * A rule that a value has to keep, and whose it is.
 *
 * @param <T> the value: text, a whole number, a map or a list
 */
public record Constraint<T>(Owner owner, Check<? super T> check) {
    /** Looks at a value, and reports what breaks the rule. */
    @FunctionalInterface
    public interface Check<T> {
        void check(T value, DocumentCheck at);
    }
}
