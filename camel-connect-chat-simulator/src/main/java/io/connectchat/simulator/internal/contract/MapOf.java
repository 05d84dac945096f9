package io.connectchat.simulator.internal.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map from strings to values of one shape; {@code null} is none of them. */
public final class MapOf extends Shape {
    private final Text key;
    private final Shape value;
    private final List<Rule<Map<String, ?>>> rules;

    private MapOf(Text key, Shape value, List<Rule<Map<String, ?>>> rules) {
        this.key = key;
        this.value = value;
        this.rules = rules;
    }

    /** A map of such keys to such values. */
    public static MapOf mapOf(Text key, Shape value) {
        return new MapOf(key, value, List.of());
    }

    /** This, and a rule more. */
    public MapOf where(Rule<Map<String, ?>> rule) {
        List<Rule<Map<String, ?>>> more = new ArrayList<>(rules);
        more.add(rule);
        return new MapOf(key, value, List.copyOf(more));
    }

    @Override
    void requireType(@Nullable Object candidate, Path place) {
        if (!(candidate instanceof Map<?, ?>)) {
            throw new WrongTypeException(place, "a map");
        }
        asMap(candidate).forEach((name, entry) -> value.requireType(entry, place.entry(name)));
    }

    @Override
    void check(Object candidate, Path place, Findings findings) {
        Map<String, ?> map = asMap(candidate);
        map.forEach((name, entry) -> {
            key.check(name, place.key(name), findings);
            value.check(entry, place.entry(name), findings);
        });
        for (Rule<Map<String, ?>> rule : rules) {
            rule.check(map, place, findings);
        }
    }

    @SuppressWarnings("unchecked") // the reader of JSON makes no other maps
    private static Map<String, ?> asMap(Object candidate) {
        return (Map<String, ?>) candidate;
    }
}
