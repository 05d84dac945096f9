package io.connectchat.camel.internal.violation;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in the request and where it came from: the place to refuse it at. The path is put together when
 * somebody asks for it: most values are right.
 */
public final class Location {
    private static final int LONGEST_KEY_SHOWN = 64;
    private static final int MOST_DIGITS_SHOWN = 4;

    private final @Nullable Location holder;
    private final Step step;
    private final String name;
    private final Origin origin;
    private final Violations violations;

    /** How a value is reached from what holds it. */
    private enum Step {
        REQUEST,
        MEMBER,
        ELEMENT,
        ENTRY
    }

    public Location(String path, Origin origin, Violations violations) {
        this(null, Step.MEMBER, path, origin, violations);
    }

    private Location(@Nullable Location holder, Step step, String name, Origin origin, Violations violations) {
        this.holder = holder;
        this.step = step;
        this.name = name;
        this.origin = origin;
        this.violations = violations;
    }

    /** The whole request. */
    public static Location ofRequest(String operation, Origin origin, Violations violations) {
        return new Location(null, Step.REQUEST, operation, origin, violations);
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
            case ENTRY -> entryPath(outer, name, origin);
        };
    }

    public Location member(String member) {
        return new Location(this, Step.MEMBER, member, origin, violations);
    }

    public Location element(int index) {
        return new Location(this, Step.ELEMENT, Integer.toString(index), origin, violations);
    }

    public Location entry(String key) {
        return new Location(this, Step.ENTRY, key, origin, violations);
    }

    /** Refuses the value here; null, so that a reader can return what this returns. */
    public <T> @Nullable T refuse(String rule, String remedy) {
        violations.addUnreadable(path(), rule, origin, remedy);
        return null;
    }

    /**
     * The path of a map's entry. A key of the route's author is shown; one that arrived with a message is shown if it
     * looks like a name that a programmer chose, and not like a customer's number.
     */
    public static String entryPath(String path, String key, @Nullable Origin origin) {
        boolean authors = origin != null && origin.kind() == Origin.Kind.OPTION;
        return path + (authors || isNameLike(key) ? "." + key : ".(a key that is not shown)");
    }

    private static boolean isNameLike(String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY_SHOWN) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!digit && !letter && c != '-' && c != '_' && c != ':') {
                return false;
            }
            digits += digit ? 1 : 0;
        }
        return digits <= MOST_DIGITS_SHOWN;
    }
}
