package io.connectchat.camel.internal.request;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in the request and where it came from: the place to refuse it at. The path is put together when
 * somebody asks for it: most values are right.
 */
final class Place {
    /** The path of the whole request. */
    static final String ROOT = "StartOutboundChatContact";

    private static final int LONGEST_KEY_SHOWN = 64;
    private static final int MOST_DIGITS_SHOWN = 4;

    private final @Nullable Place holder;
    private final Step step;
    private final String name;
    private final Origin origin;
    private final Problems problems;

    /** How a value is reached from what holds it. */
    private enum Step {
        MEMBER,
        ELEMENT,
        ENTRY
    }

    Place(String path, Origin origin, Problems problems) {
        this(null, Step.MEMBER, path, origin, problems);
    }

    private Place(@Nullable Place holder, Step step, String name, Origin origin, Problems problems) {
        this.holder = holder;
        this.step = step;
        this.name = name;
        this.origin = origin;
        this.problems = problems;
    }

    Origin origin() {
        return origin;
    }

    Problems problems() {
        return problems;
    }

    String path() {
        if (holder == null) {
            return name;
        }
        String outer = holder.path();
        return switch (step) {
            case MEMBER -> outer.equals(ROOT) ? name : outer + "." + name;
            case ELEMENT -> outer + "[" + name + "]";
            case ENTRY -> entryPath(outer, name, origin);
        };
    }

    Place member(String member) {
        return new Place(this, Step.MEMBER, member, origin, problems);
    }

    Place element(int index) {
        return new Place(this, Step.ELEMENT, Integer.toString(index), origin, problems);
    }

    Place entry(String key) {
        return new Place(this, Step.ENTRY, key, origin, problems);
    }

    /** Refuses the value here; null, so that a reader can return what this returns. */
    <T> @Nullable T refuse(String rule, String remedy) {
        problems.addUnreadable(path(), rule, origin, remedy);
        return null;
    }

    /**
     * The path of a map's entry. A key of the route's author is shown; one that arrived with a message is shown if it
     * looks like a name that a programmer chose, and not like a customer's number.
     */
    static String entryPath(String path, String key, @Nullable Origin origin) {
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
