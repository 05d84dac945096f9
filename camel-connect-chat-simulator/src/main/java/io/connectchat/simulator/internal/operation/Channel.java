package io.connectchat.simulator.internal.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What carries the chat to the customer, as the segment attribute {@code connect:Subtype} names it. */
enum Channel {
    SMS("connect:SMS", 1_024),
    WHATSAPP("connect:WhatsApp", 4_096);

    /** The key of the segment attribute. */
    static final String KEY = "connect:Subtype";

    private final String subtype;
    private final int maxCharacters;

    Channel(String subtype, int maxCharacters) {
        this.subtype = subtype;
        this.maxCharacters = maxCharacters;
    }

    /** The most characters of one message on this channel. */
    int maxCharacters() {
        return maxCharacters;
    }

    /** The values that the segment attribute may have. */
    static List<String> subtypes() {
        return Arrays.stream(values()).map(channel -> channel.subtype).toList();
    }

    /** The channel that the segment attributes name, or {@code null}. */
    static @Nullable Channel of(@Nullable Object segmentAttributes) {
        if (segmentAttributes instanceof Map<?, ?> attributes && attributes.get(KEY) instanceof Map<?, ?> value) {
            for (Channel channel : values()) {
                if (channel.subtype.equals(value.get("ValueString"))) {
                    return channel;
                }
            }
        }
        return null;
    }
}
