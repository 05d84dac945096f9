package io.connectchat.camel.internal.schema;

import java.util.List;
import java.util.function.Supplier;

/** A list whose elements have one shape. */
public final class ListOf extends Member<ListOf, List<?>> {
    private final Supplier<Member<?, ?>> element;

    private ListOf(String name, Supplier<Member<?, ?>> element) {
        super(name);
        this.element = element;
    }

    public static ListOf listOf(String name, Member<?, ?> element) {
        return new ListOf(name, () -> element);
    }

    /** A list whose elements may hold such lists. */
    public static ListOf listOf(String name, Supplier<Member<?, ?>> element) {
        return new ListOf(name, element);
    }

    @Override
    ListOf self() {
        return this;
    }

    public Member<?, ?> element() {
        return element.get();
    }
}
