package io.connectchat.camel.internal.request;

import io.connectchat.camel.api.Subtype;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;

/** Reads the channel: <code>SMS</code> and <code>WhatsApp</code> in short, or any value of the segment attribute. */
final class SubtypeReader implements ValueReader<SegmentAttributeValue> {
    /** The segment attribute that holds the channel. */
    static final String KEY = "connect:Subtype";

    @Override
    public @Nullable SegmentAttributeValue read(Object raw, Place place) {
        // A header may hold the value as JSON text, which within a map of segment attributes is text.
        Object plain = ObjectMembers.plain(raw, place);
        SegmentAttributeValue value = plain == null ? null : new SegmentAttributeReader().read(plain, place);
        if (value != null) {
            for (Subtype subtype : Subtype.values()) {
                if (subtype.name().equalsIgnoreCase(value.valueString())) {
                    // Whatever else it holds stays: a rule says that it holds too much.
                    return value.toBuilder()
                            .valueString("connect:" + subtype.name())
                            .build();
                }
            }
        }
        return value;
    }
}
