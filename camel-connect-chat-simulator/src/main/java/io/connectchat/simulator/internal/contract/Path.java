package io.connectchat.simulator.internal.contract;

import org.jspecify.annotations.Nullable;

/** Where in a request a value stands, written the way a reader would: {@code SegmentAttributes['a'].ValueList[0]}. */
public final class Path {
    /** The request itself. */
    public static final Path ROOT = new Path(null, Step.MEMBER, "");

    private static final int LONGEST_SHOWN = 64;

    private enum Step {
        MEMBER,
        ENTRY,
        KEY,
        ITEM
    }

    private final @Nullable Path parent;
    private final Step step;
    private final String name;

    private Path(@Nullable Path parent, Step step, String name) {
        this.parent = parent;
        this.step = step;
        this.name = name;
    }

    /** A member of the structure that stands here. */
    public Path member(String member) {
        return new Path(this, Step.MEMBER, member);
    }

    /** The value under a key of the map that stands here. */
    public Path entry(String key) {
        return new Path(this, Step.ENTRY, key);
    }

    /** A key itself of the map that stands here. */
    public Path key(String key) {
        return new Path(this, Step.KEY, key);
    }

    /** An item of the list that stands here, counted from 0. */
    public Path item(int index) {
        return new Path(this, Step.ITEM, Integer.toString(index));
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        String before = parent.toString();
        return switch (step) {
            case MEMBER -> before.isEmpty() ? shown(name) : before + "." + shown(name);
            case ENTRY -> before + "['" + shown(name) + "']";
            case KEY -> before + " key '" + shown(name) + "'";
            case ITEM -> before + "[" + name + "]";
        };
    }

    /** Names come from the caller: long ones are cut, and what would break a line of a log is replaced. */
    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_SHOWN)
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.length() < name.length() ? shown.append('…').toString() : shown.toString();
    }
}
