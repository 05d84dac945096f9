package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Violation.Owner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members that a message may not set otherwise than the endpoint does. */
final class Pins {
    private final BitSet pinned = new BitSet();

    /** Found when somebody pins: most endpoints do not. */
    private static final class Names {
        static final Map<String, List<Integer>> FIELDS = fieldsByName();
    }

    /** Reads names separated by commas: of members, of members within them, or <code>Subtype</code>. */
    Pins(@Nullable String names, Problems problems) {
        for (String name : names == null || names.isBlank() ? new String[0] : names.split(",")) {
            List<Integer> fields = Names.FIELDS.get(name.trim());
            if (fields == null) {
                problems.add(
                        "pinned",
                        "names a member that does not exist: " + name.trim(),
                        Origin.option("pinned").name(),
                        NearestName.of(name.trim(), Names.FIELDS.keySet())
                                .map(nearest -> "Did you mean " + nearest + "?")
                                .orElse("Name members of StartOutboundChatContact, separated by commas"),
                        Owner.ENDPOINT);
            } else {
                for (int field : fields) {
                    pinned.set(field);
                }
            }
        }
    }

    /** Refuses what header or body say otherwise than the options. */
    void check(Sources sources, Slots options, Problems problems) {
        for (int field = pinned.nextSetBit(0); field >= 0; field = pinned.nextSetBit(field + 1)) {
            Object own = options.value(field);
            // What no option can set is the endpoint's own affair, as the token of its strategy is: no message sets it.
            if (own != null || FieldTable.FIELDS.get(field).option() == null) {
                refuseIfOther(field, own, sources.first(), problems);
                refuseIfOther(field, own, sources.second(), problems);
            }
        }
    }

    private static void refuseIfOther(int field, @Nullable Object own, Slots source, Problems problems) {
        Object other = source.value(field);
        Origin origin = source.origin(field);
        if (other != null && origin != null && !other.equals(own)) {
            problems.add(
                    FieldTable.FIELDS.get(field).path(),
                    "is pinned by the endpoint, and set otherwise here",
                    origin.name(),
                    "Take it out of the message; if messages may choose it, leave it out of the option pinned",
                    Owner.ENDPOINT);
        }
    }

    /** Every member by its path, by what holds it, and by its own name where that is a header's. */
    private static Map<String, List<Integer>> fieldsByName() {
        Map<String, List<Integer>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < FieldTable.FIELDS.size(); i++) {
            FieldMapping<?> field = FieldTable.FIELDS.get(i);
            String path = field.path();
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                add(i, path.substring(0, dot), byName);
            }
            add(i, path, byName);
            byName.putIfAbsent(shortName(field.header()), List.of(i));
        }
        for (Map.Entry<String, FieldTable.Whole> whole : FieldTable.WHOLES.entrySet()) {
            List<Integer> fields = byName.getOrDefault(whole.getValue().path(), List.of());
            byName.putIfAbsent(shortName(whole.getKey()), fields);
        }
        return byName;
    }

    private static void add(int field, String name, Map<String, List<Integer>> byName) {
        List<Integer> fields = byName.get(name);
        if (fields == null) {
            fields = new ArrayList<>();
            byName.put(name, fields);
        }
        fields.add(field);
    }

    private static String shortName(String header) {
        return header.substring(ConnectChatConstants.HEADER_PREFIX.length());
    }
}
