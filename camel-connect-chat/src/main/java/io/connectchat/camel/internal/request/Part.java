package io.connectchat.camel.internal.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the request's own members, with all that lies within it: what rules are grouped by. */
public final class Part {
    /** In the order of the field table. */
    public static final List<Part> ALL = all();

    private final String name;
    private final int fields;
    private final int holders;

    private Part(String name, int fields, int holders) {
        this.name = name;
        this.fields = fields;
        this.holders = holders;
    }

    /** The part with this name; empty if no row of the field table lies within it. */
    public static Optional<Part> find(String member) {
        return ALL.stream().filter(part -> part.name.equals(member)).findFirst();
    }

    /** The API's name of the member. */
    public String name() {
        return name;
    }

    /** Whether one of its fields is among these {@link Slots#bit}s. */
    boolean hasOneOf(int filled) {
        return (fields & filled) != 0;
    }

    /** Its {@link Holders}. */
    int holders() {
        return holders;
    }

    private static List<Part> all() {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (int i = 0; i < FieldTable.FIELDS.size(); i++) {
            String path = FieldTable.FIELDS.get(i).path();
            int dot = path.indexOf('.');
            String member = dot < 0 ? path : path.substring(0, dot);
            Part before = parts.getOrDefault(member, new Part(member, 0, Holders.of(member)));
            parts.put(member, new Part(member, before.fields | Slots.bit(i), before.holders | Holders.ofField(i)));
        }
        return List.copyOf(parts.values());
    }
}
