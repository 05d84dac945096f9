package io.connectchat.camel.internal.rules;

import io.connectchat.camel.internal.request.Channel;
import io.connectchat.camel.internal.request.ChatRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;

/** What holds for segment attributes, which may nest. */
final class SegmentAttributeChecks {
    static final String SUBTYPE = "connect:Subtype";

    private static final String MEMBER = "SegmentAttributes";
    private static final Set<String> CHANNELS = Set.of("connect:SMS", "connect:WhatsApp");
    private static final int KEY_LENGTH = 128;
    private static final int TEXT_LENGTH = 1024;

    private SegmentAttributeChecks() {}

    static void areSet(ChatRequest request, Findings findings) {
        if (Members.CHANNEL.in(request) == null) {
            boolean others = Members.OTHER_SEGMENT_ATTRIBUTES.in(request) != null;
            findings.missing(others ? MEMBER + "." + SUBTYPE : MEMBER, "Set the option subtype to SMS or WhatsApp");
        }
    }

    static void channelIsText(ChatRequest request, Findings findings) {
        if (Members.CHANNEL.in(request) != null && channelOf(request) == null) {
            noChannel(findings);
        }
    }

    static void knownChannel(ChatRequest request, Findings findings) {
        String channel = channelOf(request);
        if (channel != null && !CHANNELS.contains(channel)) {
            noChannel(findings);
        }
    }

    private static void noChannel(Findings findings) {
        findings.add(
                MEMBER + "." + SUBTYPE,
                "is no channel of outbound chats",
                "Use SMS or WhatsApp, that is a ValueString of " + Checks.listed(CHANNELS));
    }

    /** The channel that the request names, or null. */
    static @Nullable String channelOf(ChatRequest request) {
        Channel channel = Members.CHANNEL.in(request);
        return channel == null ? null : channel.text();
    }

    static void keys(ChatRequest request, Findings findings) {
        walk(request, (at, value) -> {
            String key = at.key;
            if (key != null) {
                if (!TextLength.isWithin(key, 1, KEY_LENGTH)) {
                    Checks.length(at.path(request) + " (its key)", key, 1, KEY_LENGTH, findings);
                }
                if (!Shapes.isSystemKey(key) && !Shapes.isAttributeKey(key)) {
                    findings.add(
                            at.path(request), "may have letters, digits, - and _ in its key alone", "Rename the key");
                }
            }
        });
    }

    static void lengths(ChatRequest request, Findings findings) {
        walk(request, (at, value) -> {
            length(request, at, ".ValueString", value.valueString(), findings);
            length(request, at, ".ValueArn", value.valueArn(), findings);
        });
    }

    private static void length(ChatRequest request, At at, String member, @Nullable String text, Findings findings) {
        if (text != null && !TextLength.isWithin(text, 0, TEXT_LENGTH)) {
            Checks.length(at.path(request) + member, text, 0, TEXT_LENGTH, findings);
        }
    }

    static void kindsUnderSystemKeys(ChatRequest request, Findings findings) {
        walk(request, (at, value) -> {
            if (!at.system && (value.hasValueList() || value.valueArn() != null)) {
                findings.add(
                        at.path(request),
                        "is a " + (value.hasValueList() ? "ValueList" : "ValueArn")
                                + ", which attributes that AWS defines may be alone",
                        "Use ValueString, ValueInteger or ValueMap");
            }
        });
    }

    static void oneKindEach(ChatRequest request, Findings findings) {
        walk(request, (at, value) -> {
            int kinds = (value.valueString() != null ? 1 : 0)
                    + (value.valueInteger() != null ? 1 : 0)
                    + (value.hasValueMap() ? 1 : 0)
                    + (value.hasValueList() ? 1 : 0)
                    + (value.valueArn() != null ? 1 : 0);
            if (kinds != 1) {
                findings.add(
                        at.path(request),
                        "has " + kinds + " of the members ValueString, ValueInteger, ValueMap, ValueList and ValueArn",
                        "Set exactly one of them");
            }
        });
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(At at, SegmentAttributeValue value);
    }

    /**
     * Where a value stands; its path is put together when somebody asks.
     *
     * @param holder what it is an entry or an element of; null for an attribute itself
     * @param key its key, or null in a list
     * @param index its place in a list
     * @param system whether AWS defines the attribute that it stands under
     */
    private record At(@Nullable At holder, @Nullable String key, int index, boolean system) {
        static At of(String attribute) {
            return new At(null, attribute, 0, Shapes.isSystemKey(attribute));
        }

        String path(ChatRequest request) {
            if (key == null) {
                return (holder == null ? MEMBER : holder.path(request)) + ".ValueList[" + index + "]";
            }
            return request.entryPath(holder == null ? MEMBER : holder.path(request) + ".ValueMap", key);
        }
    }

    /** All but a channel that we know, which is text alone. */
    private static void walk(ChatRequest request, Visitor visitor) {
        Channel channel = Members.CHANNEL.in(request);
        if (channel != null && channel.given() != null) {
            walk(At.of(SUBTYPE), channel.given(), visitor);
        }
        Map<String, SegmentAttributeValue> others = Members.OTHER_SEGMENT_ATTRIBUTES.in(request);
        if (others != null) {
            for (Map.Entry<String, SegmentAttributeValue> entry : others.entrySet()) {
                walk(At.of(entry.getKey()), entry.getValue(), visitor);
            }
        }
    }

    private static void walk(At at, SegmentAttributeValue value, Visitor visitor) {
        visitor.visit(at, value);
        if (value.hasValueMap()) {
            value.valueMap().forEach((key, nested) -> walk(new At(at, key, 0, at.system), nested, visitor));
        }
        if (value.hasValueList()) {
            int index = 0;
            for (SegmentAttributeValue nested : value.valueList()) {
                walk(new At(at, null, index++, at.system), nested, visitor);
            }
        }
    }
}
