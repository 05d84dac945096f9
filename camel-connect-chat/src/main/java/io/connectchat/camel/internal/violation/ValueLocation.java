package io.connectchat.camel.internal.violation;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in the request and where it came from: the place to refuse it at. The path is put together when
 * somebody asks for it: most values are right.
 */
public final class ValueLocation {
    private final @Nullable ValueLocation holder;
    private final Step step;
    private final String name;
    private final int position;
    private final Origin origin;
    private final Violations violations;

    /** How a value is reached from what holds it. */
    private enum Step {
        REQUEST,
        MEMBER,
        ELEMENT,
        ENTRY,
        KEY
    }

    public ValueLocation(String path, Origin origin, Violations violations) {
        this(null, Step.MEMBER, path, 0, origin, violations);
    }

    private ValueLocation(
            @Nullable ValueLocation holder,
            Step step,
            String name,
            int position,
            Origin origin,
            Violations violations) {
        this.holder = holder;
        this.step = step;
        this.name = name;
        this.position = position;
        this.origin = origin;
        this.violations = violations;
    }

    /** The whole request. */
    public static ValueLocation ofRequest(String operation, Origin origin, Violations violations) {
        return new ValueLocation(null, Step.REQUEST, operation, 0, origin, violations);
    }

    public boolean isRequest() {
        return step == Step.REQUEST;
    }

    public Origin origin() {
        return origin;
    }

    public Violations violations() {
        return violations;
    }

    public String path() {
        if (holder == null) {
            return name;
        }
        String outer = holder.path();
        return switch (step) {
            case MEMBER -> holder.step == Step.REQUEST ? name : outer + "." + name;
            case REQUEST -> name;
            case ELEMENT -> outer + "[" + name + "]";
            case KEY -> outer + " (its key)";
            case ENTRY -> entryPath(outer, name, position, origin);
        };
    }

    public ValueLocation member(String member) {
        return new ValueLocation(this, Step.MEMBER, member, 0, origin, violations);
    }

    public ValueLocation element(int index) {
        return new ValueLocation(this, Step.ELEMENT, Integer.toString(index), 0, origin, violations);
    }

    /** An entry of a map, by its position, which is counted from 1. */
    public ValueLocation entry(String key, int position) {
        return new ValueLocation(this, Step.ENTRY, key, position, origin, violations);
    }

    /** The key of this entry. */
    public ValueLocation key() {
        return new ValueLocation(this, Step.KEY, name, position, origin, violations);
    }

    /** The same place, whose value came from elsewhere; null leaves it. */
    public ValueLocation from(@Nullable Origin other) {
        return other == null ? this : new ValueLocation(holder, step, name, position, other, violations);
    }

    /** Refuses the value here; null, so that a reader can return what this returns. */
    public <T> @Nullable T refuse(String rule, String remedy) {
        violations.addUnreadable(path(), rule, origin, remedy);
        return null;
    }

    /**
     * The path of a map's entry. A key of the route's author is shown; one that arrived with a message may be a customer's
     * name or number, and its entry is named by its position.
     *
     * @param position counted from 1
     */
    private static String entryPath(String path, String key, int position, @Nullable Origin origin) {
        boolean authors = origin != null && origin.kind() == Origin.Kind.OPTION;
        return path + (authors ? "." + key : ".(entry " + position + ")");
    }
}
