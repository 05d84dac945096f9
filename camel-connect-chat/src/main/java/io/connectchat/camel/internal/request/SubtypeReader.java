package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.Subtype;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;

/** Reads the channel: <code>SMS</code> and <code>WhatsApp</code> in short, or any value of the segment attribute. */
final class SubtypeReader implements ValueReader<Channel> {
    /** The segment attribute that holds the channel. */
    static final String KEY = "connect:Subtype";

    private static final Map<String, Channel> SHORT = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** By Amazon Connect's own text, which case is part of. */
    private static final Map<String, Channel> KNOWN = new HashMap<>();

    static {
        for (Subtype subtype : Subtype.values()) {
            String text = "connect:".concat(subtype.name());
            Channel channel = Channel.of(text);
            SHORT.put(subtype.name(), channel);
            KNOWN.put(text, channel);
        }
    }

    @Override
    public @Nullable Channel read(Object raw, Place place) {
        Channel known = raw instanceof String || raw instanceof Subtype ? known(raw.toString()) : null;
        return known == null ? readValue(raw, place) : known;
    }

    private static @Nullable Channel known(String text) {
        Channel inShort = SHORT.get(text);
        return inShort == null ? KNOWN.get(text) : inShort;
    }

    private static @Nullable Channel readValue(Object raw, Place place) {
        // A header may hold the value as JSON text, which within a map of segment attributes is text.
        Object plain = ObjectMembers.plain(raw, place);
        SegmentAttributeValue value = plain == null ? null : new SegmentAttributeReader().read(plain, place);
        if (value == null) {
            return null;
        }
        Channel known = value.valueString() == null ? null : known(value.valueString());
        if (known == null) {
            return Channel.of(value);
        }
        // Whatever else it holds stays: a rule says that it holds too much.
        SegmentAttributeValue whole =
                value.toBuilder().valueString(known.text()).build();
        return whole.equals(known.built()) ? known : Channel.of(whole);
    }
}
