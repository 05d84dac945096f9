package io.connectchat.camel.internal.request;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.TemplatedMessageConfig;
import software.amazon.awssdk.utils.builder.Buildable;

/** What the rows of the field table fill: the SDK's request, and its members made of members while they grow. */
final class Target {
    private static final int SEGMENT_ATTRIBUTES = FieldTable.indexOf(FieldTable.SEGMENT_ATTRIBUTES);
    private static final int SUBTYPE = FieldTable.indexOf(FieldTable.SUBTYPE);
    private static final int SEGMENTS = Slots.bit(SEGMENT_ATTRIBUTES) | Slots.bit(SUBTYPE);

    private final StartOutboundChatContactRequest.Builder request = StartOutboundChatContactRequest.builder();
    private final @Nullable SdkPojo[] holders = new @Nullable SdkPojo[Holders.PATHS.size()];

    /** Puts what the sources say into them. */
    static Target of(Sources sources) {
        Target target = new Target();
        for (int left = sources.filled() & ~SEGMENTS; left != 0; left &= left - 1) {
            int field = Integer.numberOfTrailingZeros(left);
            Object value = sources.value(field);
            SdkPlace place = SdkPlace.ofField(field);
            if (value != null && place.isIn(sources)) {
                target.set(place, value instanceof Unbuilt<?> unbuilt ? unbuilt.built() : value);
            }
        }
        target.setSegmentAttributes(sources.value(SEGMENT_ATTRIBUTES), sources.value(SUBTYPE));
        target.setHolders(sources);
        return target;
    }

    StartOutboundChatContactRequest.Builder request() {
        return request;
    }

    /** The template, if one of the sources mentions it. */
    @Nullable
    TemplatedMessageConfig template(Sources sources) {
        return sources.mention(1 << SdkPlace.TEMPLATE) ? (TemplatedMessageConfig) built(SdkPlace.TEMPLATE) : null;
    }

    private void set(SdkPlace place, Object value) {
        place.field().set(place.holder() == SdkPlace.REQUEST ? request : holder(place.holder()), value);
    }

    /** The channel has a slot of its own, and is one of them. */
    @SuppressWarnings("unchecked") // what the row's reader read
    private void setSegmentAttributes(@Nullable Object others, @Nullable Object channel) {
        Map<String, SegmentAttributeValue> attributes = (Map<String, SegmentAttributeValue>) others;
        if (channel != null) {
            SegmentAttributeValue value = ((Channel) channel).built();
            if (attributes == null) {
                attributes = Map.of(SubtypeReader.KEY, value);
            } else {
                attributes = new LinkedHashMap<>(attributes);
                attributes.put(SubtypeReader.KEY, value);
            }
        }
        if (attributes != null) {
            request.segmentAttributes(attributes);
        }
    }

    /** A member made of members is there if one of the sources mentions it. Those within others are set first. */
    private void setHolders(Sources sources) {
        for (int i = holders.length - 1; i >= 0; i--) {
            SdkPlace place = SdkPlace.ofHolder(i);
            if (place != null && sources.mention(1 << i)) {
                set(place, built(i));
            }
        }
    }

    private Object built(int holder) {
        return ((Buildable) holder(holder)).build();
    }

    private SdkPojo holder(int index) {
        SdkPojo present = holders[index];
        if (present == null) {
            present = SdkPlace.newBuilder(index);
            holders[index] = present;
        }
        return present;
    }
}
