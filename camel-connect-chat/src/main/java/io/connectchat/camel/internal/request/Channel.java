package io.connectchat.camel.internal.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;

/** The channel, as it was read: one that we know by its text, or what a source gives instead. */
public final class Channel extends Unbuilt<SegmentAttributeValue> {
    private final @Nullable String known;
    private final @Nullable SegmentAttributeValue given;

    private Channel(@Nullable String known, @Nullable SegmentAttributeValue given) {
        this.known = known;
        this.given = given;
    }

    /** One that we know, by the text that Amazon Connect has for it. */
    static Channel of(String known) {
        return new Channel(known, null);
    }

    /** Another one, or more than its text. */
    static Channel of(SegmentAttributeValue given) {
        return new Channel(null, given);
    }

    /** Its text; null where the value that is given has none. */
    public @Nullable String text() {
        return given == null ? known : given.valueString();
    }

    /** The value that a source gives; null for a channel that we know. */
    public @Nullable SegmentAttributeValue given() {
        return given;
    }

    @Override
    SegmentAttributeValue build() {
        return given == null
                ? SegmentAttributeValue.builder().valueString(known).build()
                : given;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Channel channel
                && Objects.equals(known, channel.known)
                && Objects.equals(given, channel.given);
    }

    @Override
    public int hashCode() {
        return Objects.hash(known, given);
    }
}
