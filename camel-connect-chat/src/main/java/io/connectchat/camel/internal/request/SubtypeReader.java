package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.Subtype;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;

/** Reads the channel: <code>SMS</code> and <code>WhatsApp</code> in short, or any value of the segment attribute. */
final class SubtypeReader implements ValueReader<SegmentAttributeValue> {
    /** The segment attribute that holds the channel. */
    static final String KEY = "connect:Subtype";

    private static final Map<String, SegmentAttributeValue> SHORT = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        for (Subtype subtype : Subtype.values()) {
            SHORT.put(
                    subtype.name(),
                    SegmentAttributeValue.builder()
                            .valueString("connect:" + subtype.name())
                            .build());
        }
    }

    /** The segment attributes with the channel, which has a slot of its own; null where there is neither. */
    static @Nullable Map<String, SegmentAttributeValue> join(
            @Nullable Map<String, SegmentAttributeValue> others, @Nullable SegmentAttributeValue channel) {
        if (channel == null) {
            return others;
        }
        if (others == null) {
            return Map.of(KEY, channel);
        }
        Map<String, SegmentAttributeValue> all = new LinkedHashMap<>();
        all.put(KEY, channel);
        all.putAll(others);
        return all;
    }

    @Override
    public @Nullable SegmentAttributeValue read(Object raw, Place place) {
        SegmentAttributeValue known =
                raw instanceof String || raw instanceof Subtype ? SHORT.get(raw.toString()) : null;
        if (known != null) {
            return known;
        }
        // A header may hold the value as JSON text, which within a map of segment attributes is text.
        Object plain = ObjectMembers.plain(raw, place);
        SegmentAttributeValue value = plain == null ? null : new SegmentAttributeReader().read(plain, place);
        if (value != null) {
            SegmentAttributeValue inShort = value.valueString() == null ? null : SHORT.get(value.valueString());
            if (inShort != null) {
                // Whatever else it holds stays: a rule says that it holds too much.
                return value.toBuilder().valueString(inShort.valueString()).build();
            }
        }
        return value;
    }
}
