package io.connectchat.camel.internal.request;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;

/** What one source (the headers, the body or the options) says: a slot for each field of the table. */
final class Slots {
    private static final int SEGMENT_ATTRIBUTES = FieldTable.indexOf(FieldTable.SEGMENT_ATTRIBUTES);
    private static final int SUBTYPE = FieldTable.indexOf(FieldTable.SUBTYPE);

    private final @Nullable Object[] values = new @Nullable Object[FieldTable.FIELDS.size()];
    private final @Nullable Origin[] origins = new @Nullable Origin[FieldTable.FIELDS.size()];
    private @Nullable Set<String> mentioned;

    @Nullable
    Object value(int field) {
        return values[field];
    }

    @Nullable
    Origin origin(int field) {
        return origins[field];
    }

    /** Whether this source names the member made of members at this path, be it empty. */
    boolean mentions(String path) {
        return mentioned != null && mentioned.contains(path);
    }

    /** Notes a member made of members, and those that hold it. */
    void mention(String path) {
        if (path.equals(Place.ROOT)) {
            return;
        }
        mentionAlone(path);
        int dot = path.lastIndexOf('.');
        if (dot > 0) {
            mention(path.substring(0, dot));
        }
    }

    /** Notes a member made of members, which is sent if what holds it is. */
    void mentionAlone(String path) {
        if (mentioned == null) {
            mentioned = new HashSet<>();
        }
        mentioned.add(path);
    }

    /** Reads a value into its slot; says whether it could be read. */
    boolean take(int field, Object raw, Origin origin, Problems problems) {
        FieldMapping<?> mapping = FieldTable.FIELDS.get(field);
        Object value = mapping.reader().read(raw, new Place(mapping.path(), origin, problems));
        if (value == null) {
            return false;
        }
        if (field == SEGMENT_ATTRIBUTES) {
            value = withoutSubtype(value, origin, problems);
        }
        put(field, value, origin, problems);
        return true;
    }

    /** The channel has a slot of its own: a header may set it alone, over a body's other segment attributes. */
    @SuppressWarnings("unchecked") // what the row's reader read
    private Object withoutSubtype(Object read, Origin origin, Problems problems) {
        Map<String, SegmentAttributeValue> attributes = (Map<String, SegmentAttributeValue>) read;
        SegmentAttributeValue subtype = attributes.remove(SubtypeReader.KEY);
        if (subtype != null) {
            take(SUBTYPE, subtype, origin, problems);
        }
        return attributes;
    }

    private void put(int field, Object value, Origin origin, Problems problems) {
        FieldMapping<?> mapping = FieldTable.FIELDS.get(field);
        Object before = values[field];
        Origin beforeOrigin = origins[field];
        if (before != null && beforeOrigin != null && !before.equals(value)) {
            new Place(mapping.path(), origin, problems)
                    .refuse("is also set by " + beforeOrigin.name() + ", and differently", "Keep one of them");
            return;
        }
        values[field] = value;
        origins[field] = origin;
        int dot = mapping.path().lastIndexOf('.');
        boolean completesOnly = mapping.fallback() && origin.kind() == Origin.Kind.OPTION;
        if (dot > 0 && field != SUBTYPE && !completesOnly) {
            mention(mapping.path().substring(0, dot));
        }
    }
}
