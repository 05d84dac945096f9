package io.connectchat.camel.internal.request;

import org.jspecify.annotations.Nullable;

/** The three sources of a request's members, in the order in which they are asked. */
record Sources(Slots first, Slots second, Slots third) {

    /** The precedence: of two that set the same member, the one named earlier wins. */
    static Sources headerThenBodyThenOption(Slots header, Slots body, Slots option) {
        return new Sources(header, body, option);
    }

    /** The source that sets the field, or null where none does. */
    @Nullable
    Slots of(int field) {
        if (first.value(field) != null) {
            return first;
        }
        if (second.value(field) != null) {
            return second;
        }
        return third.value(field) != null ? third : null;
    }

    /** What that source says of the field; null where none does. */
    @Nullable
    Object value(int field) {
        Slots source = of(field);
        return source == null ? null : source.value(field);
    }

    /** The {@link Slots#bit}s of the fields that one of them sets. */
    int filled() {
        return first.filled() | second.filled() | third.filled();
    }

    /** Whether a source that comes before the options says something of this part. */
    boolean sayMoreThanOptions(Part part) {
        return first.says(part) || second.says(part);
    }

    /** Whether one of them says something of this part. */
    boolean say(Part part) {
        return sayMoreThanOptions(part) || third.says(part);
    }

    /** Whether one of them names one of these {@link Holders}. */
    boolean mention(int holders) {
        return first.mentions(holders) || second.mentions(holders) || third.mentions(holders);
    }
}
