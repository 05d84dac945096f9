package io.connectchat.simulator.internal.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A list of values of one shape; {@code null} is none of them. */
public final class ListOf extends Shape {
    private final Shape item;
    private final List<Rule<List<?>>> rules;

    private ListOf(Shape item, List<Rule<List<?>>> rules) {
        this.item = item;
        this.rules = rules;
    }

    /** A list of these. */
    public static ListOf listOf(Shape item) {
        return new ListOf(item, List.of());
    }

    /** This, and a rule more. */
    public ListOf where(Authority authority, Predicate<List<?>> kept, String demand) {
        List<Rule<List<?>>> more = new ArrayList<>(rules);
        more.add(Rule.of(authority, kept, demand));
        return new ListOf(item, List.copyOf(more));
    }

    @Override
    void requireType(@Nullable Object value, Path place) {
        if (!(value instanceof List<?> items)) {
            throw new WrongTypeException(place, "a list");
        }
        for (int i = 0; i < items.size(); i++) {
            item.requireType(items.get(i), place.item(i));
        }
    }

    @Override
    void check(Object value, Path place, Findings findings) {
        List<?> items = (List<?>) value;
        for (int i = 0; i < items.size(); i++) {
            item.check(items.get(i), place.item(i), findings);
        }
        for (Rule<List<?>> rule : rules) {
            rule.check(items, place, findings);
        }
    }
}
