package io.connectchat.camel.internal.request;

import io.connectchat.camel.internal.schema.ListOf;
import io.connectchat.camel.internal.schema.MapOf;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.schema.Text;
import io.connectchat.camel.internal.schema.WholeNumber;
import io.connectchat.camel.internal.violation.Origin;
import io.connectchat.camel.internal.violation.ValueLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one value of a member, by its schema, from whatever a header, a body or an option holds. */
final class ValueReader {
    /** Far beyond any use, far below a stack's end. */
    private static final int DEEPEST = 50;

    /** Within one value. Few objects that hold each other twice are many values. */
    private static final int MOST = 10_000;

    private int structures;

    private ValueReader() {}

    /** The value as plain maps, lists, text and whole numbers, or null if it was refused. */
    static @Nullable Object read(Member<?, ?> member, Object raw, ValueLocation at) {
        if (member instanceof Structure structure) {
            return new ValueReader().structure(structure, raw, at, 0, true);
        }
        return new ValueReader().value(member, raw, at, 0);
    }

    private @Nullable Object value(Member<?, ?> member, Object raw, ValueLocation at, int depth) {
        if (member instanceof Text text) {
            String said = Scalars.text(raw, at);
            return said == null ? null : text.meant(said);
        }
        if (member instanceof WholeNumber) {
            return Scalars.wholeNumber(raw, at);
        }
        if (member instanceof MapOf map) {
            return map(map, raw, at, depth);
        }
        if (member instanceof ListOf list) {
            return list(list, raw, at, depth);
        }
        return structure((Structure) member, raw, at, depth, false);
    }

    /** A map with text for keys, as a Map, a Jackson node or a JSON object in text. */
    private @Nullable Object map(MapOf map, Object raw, ValueLocation at, int depth) {
        Object plain = ObjectMembers.plain(raw, at);
        Map<String, ?> entries = plain == null ? null : ObjectMembers.of(plain, at);
        if (entries == null) {
            return null;
        }
        Map<String, Object> read = new LinkedHashMap<>();
        boolean whole = true;
        int position = 0;
        for (Map.Entry<String, ?> entry : entries.entrySet()) {
            Object value = entry.getValue();
            if (value == null || ObjectMembers.isNull(value)) {
                continue;
            }
            String key = entry.getKey();
            position++;
            ValueLocation place = map.entries().containsKey(key) ? at.member(key) : at.entry(key, position);
            // A value's own limits count from here on.
            ValueReader reader = depth == 0 ? new ValueReader() : this;
            Object one = Scalars.ofWholeCharacters(key, place) == null
                    ? null
                    : reader.value(map.value(key), value, place, depth);
            whole &= one != null;
            if (one != null) {
                read.put(key, one);
            }
        }
        return whole ? read : null;
    }

    /** A list, as an Iterable, an array, a Jackson node, a JSON list in text, or text separated by commas. */
    private @Nullable Object list(ListOf list, Object raw, ValueLocation at, int depth) {
        Object plain = raw instanceof CharSequence text && ObjectMembers.beginsWith('[', text)
                ? JsonText.read(text.toString(), at)
                : ObjectMembers.plain(raw, at);
        if (plain == null) {
            return null;
        }
        Iterable<?> items = plain instanceof CharSequence text ? splitAtCommas(text.toString()) : items(plain);
        if (items == null) {
            return at.refuse("is " + ObjectMembers.kind(plain) + " where a list is expected", "Give a List");
        }
        List<Object> read = new ArrayList<>();
        boolean whole = true;
        int index = 0;
        for (Object item : items) {
            ValueLocation place = at.element(index++);
            Object one = item == null || ObjectMembers.isNull(item)
                    ? place.refuse("must not be null", "Remove it")
                    : value(list.element(), item, place, depth);
            whole &= one != null;
            if (one != null) {
                read.add(one);
            }
        }
        return whole ? read : null;
    }

    private static @Nullable Iterable<?> items(Object plain) {
        return plain instanceof Iterable<?> iterable
                ? iterable
                : plain instanceof Object[] array ? Arrays.asList(array) : null;
    }

    private static List<String> splitAtCommas(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::trim).toList();
    }

    private @Nullable Object structure(
            Structure structure, Object raw, ValueLocation at, int depth, boolean ownSource) {
        if (++structures > MOST) {
            return structures == MOST + 1
                    ? at.refuse("must not contain more than " + MOST + " values", "Shorten it")
                    : null;
        }
        if (depth > DEEPEST) {
            return at.refuse("must not nest deeper than " + DEEPEST + " levels", "Flatten it");
        }
        boolean textIsText = structure.isTextText() && !ownSource && at.origin().kind() != Origin.Kind.OPTION;
        Object plain = textIsText && raw instanceof CharSequence ? raw : ObjectMembers.plain(raw, at);
        if (plain == null) {
            return null;
        }
        Member<?, ?> shorthand = ObjectMembers.isObject(plain) ? null : shorthand(structure, plain);
        Map<String, Object> read = new LinkedHashMap<>();
        boolean whole;
        if (shorthand == null) {
            whole = ObjectMembers.forEach(
                    structure, plain, at, (member, value, place) -> put(member, value, place, depth, read));
        } else {
            whole = put(shorthand, plain, at, depth, read);
        }
        return whole ? withDefaults(structure, read) : null;
    }

    private boolean put(Member<?, ?> member, Object raw, ValueLocation at, int depth, Map<String, Object> read) {
        Object value = value(member, raw, at, depth + 1);
        if (value != null) {
            read.put(member.name(), value);
        }
        return value != null;
    }

    private static @Nullable Member<?, ?> shorthand(Structure structure, Object plain) {
        return structure.shorthandMember(
                items(plain) != null ? ListOf.class : plain instanceof Number ? WholeNumber.class : Text.class);
    }

    private static Map<String, Object> withDefaults(Structure structure, Map<String, Object> read) {
        for (Member<?, ?> member : structure.members().values()) {
            if (member instanceof Text text && text.byDefaultValue() != null) {
                read.putIfAbsent(text.name(), text.byDefaultValue());
            }
        }
        return read;
    }
}
