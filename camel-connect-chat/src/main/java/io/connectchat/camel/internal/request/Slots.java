package io.connectchat.camel.internal.request;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;

/** What one source (the headers, the body or the options) says: a slot for each field of the table. */
final class Slots {
    private static final int SEGMENT_ATTRIBUTES = FieldTable.indexOf(FieldTable.SEGMENT_ATTRIBUTES);
    private static final int SUBTYPE = FieldTable.indexOf(FieldTable.SUBTYPE);

    private final @Nullable Object[] values = new @Nullable Object[FieldTable.FIELDS.size()];
    private final @Nullable Origin[] origins = new @Nullable Origin[FieldTable.FIELDS.size()];
    private int filled;
    private int mentioned;

    /** A field's bit among those that are filled. */
    static int bit(int field) {
        return 1 << field;
    }

    @Nullable
    Object value(int field) {
        return values[field];
    }

    @Nullable
    Origin origin(int field) {
        return origins[field];
    }

    /** The {@link #bit}s of the fields that have a value. */
    int filled() {
        return filled;
    }

    /** Whether this source has a value within this part, or names a holder of it. */
    boolean says(Part part) {
        return part.hasOneOf(filled) || mentions(part.holders());
    }

    /** Whether this source names one of these {@link Holders}, be it empty. */
    boolean mentions(int holders) {
        return (mentioned & holders) != 0;
    }

    /** Notes {@link Holders}. */
    void mention(int holders) {
        mentioned |= holders;
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
        SegmentAttributeValue subtype = attributes.get(SubtypeReader.KEY);
        if (subtype == null) {
            return attributes;
        }
        take(SUBTYPE, subtype, origin, problems);
        // A message's own map stays as it is.
        Map<String, SegmentAttributeValue> others = new LinkedHashMap<>(attributes);
        others.remove(SubtypeReader.KEY);
        return others;
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
        filled |= bit(field);
        boolean completesOnly = mapping.fallback() && origin.kind() == Origin.Kind.OPTION;
        if (!completesOnly) {
            mention(Holders.ofField(field));
        }
    }
}
