package io.connectchat.camel.internal.schema;

import io.connectchat.camel.api.Violation.Owner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A map with text for keys. An entry that has a header of its own is set and checked as a member is. */
public final class MapOf extends Member<MapOf, Map<String, ?>> {
    private final Function<String, Member<?, ?>> valueByKey;
    private final Map<String, Member<?, ?>> entries = new LinkedHashMap<>();
    private final List<Constraint<String>> keyConstraints = new ArrayList<>();
    private Constraint<String> keyLength = keyLimit(Integer.MAX_VALUE);

    private MapOf(String name, Function<String, Member<?, ?>> valueByKey) {
        super(name);
        this.valueByKey = valueByKey;
    }

    public static MapOf mapOf(String name, Member<?, ?> value) {
        return new MapOf(name, key -> value);
    }

    /** A map whose values have a shape that depends on their key. */
    public static MapOf mapOf(String name, Function<String, Member<?, ?>> valueByKey) {
        return new MapOf(name, valueByKey);
    }

    @Override
    MapOf self() {
        return this;
    }

    /** An entry that sources can set by itself. */
    public MapOf entry(Member<?, ?> entry) {
        entries.put(entry.name(), entry);
        return this;
    }

    /** AWS's limit of keys, in characters. */
    public MapOf keyLength(int max) {
        keyLength = keyLimit(max);
        return this;
    }

    public MapOf keys(Owner owner, Constraint.Check<String> check) {
        keyConstraints.add(new Constraint<>(owner, check));
        return this;
    }

    private static Constraint<String> keyLimit(int max) {
        return new Constraint<>(Owner.AWS, Text.limit(1, max));
    }

    Constraint<String> keyLength() {
        return keyLength;
    }

    List<Constraint<String>> keyConstraints() {
        return keyConstraints;
    }

    public Map<String, Member<?, ?>> entries() {
        return entries;
    }

    public Member<?, ?> value(String key) {
        Member<?, ?> entry = entries.get(key);
        return entry == null ? valueByKey.apply(key) : entry;
    }

    @Override
    void place(String holder, List<Structure> within) {
        super.place(holder, within);
        entries.values().forEach(entry -> entry.place(path(), within));
    }

    @Override
    void addTo(List<Member<?, ?>> settable) {
        super.addTo(settable);
        entries.values().forEach(entry -> entry.addTo(settable));
    }
}
