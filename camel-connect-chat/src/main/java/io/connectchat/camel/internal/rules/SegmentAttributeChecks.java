package io.connectchat.camel.internal.rules;

import io.connectchat.camel.internal.request.ChatRequest;
import java.util.List;
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

    static void channelIsSet(ChatRequest request, Findings findings) {
        Map<String, SegmentAttributeValue> attributes = Members.segmentAttributes(request);
        if (attributes != null && !attributes.containsKey(SUBTYPE)) {
            findings.missing(MEMBER + "." + SUBTYPE, "Set the option subtype to SMS or WhatsApp");
        }
    }

    static void channel(ChatRequest request, Findings findings) {
        Map<String, SegmentAttributeValue> attributes = Members.segmentAttributes(request);
        SegmentAttributeValue channel = attributes == null ? null : attributes.get(SUBTYPE);
        if (channel != null && (channel.valueString() == null || !CHANNELS.contains(channel.valueString()))) {
            findings.add(
                    MEMBER + "." + SUBTYPE,
                    "is no channel of outbound chats",
                    "Use SMS or WhatsApp, that is a ValueString of " + Checks.listed(CHANNELS));
        }
    }

    /** The channel that the request names, or null. */
    static @Nullable String channelOf(ChatRequest request) {
        Map<String, SegmentAttributeValue> attributes = Members.segmentAttributes(request);
        SegmentAttributeValue channel = attributes == null ? null : attributes.get(SUBTYPE);
        return channel == null ? null : channel.valueString();
    }

    static void keys(ChatRequest request, Findings findings) {
        walk(request, (path, key, system, value) -> {
            if (key != null) {
                Checks.length(path + " (its key)", key, 1, KEY_LENGTH, findings);
                if (!Shapes.isSystemKey(key) && !Shapes.isAttributeKey(key)) {
                    findings.add(path, "may have letters, digits, - and _ in its key alone", "Rename the key");
                }
            }
        });
    }

    static void lengths(ChatRequest request, Findings findings) {
        walk(request, (path, key, system, value) -> {
            if (value.valueString() != null) {
                Checks.length(path + ".ValueString", value.valueString(), 0, TEXT_LENGTH, findings);
            }
            if (value.valueArn() != null) {
                Checks.length(path + ".ValueArn", value.valueArn(), 0, TEXT_LENGTH, findings);
            }
        });
    }

    static void kindsUnderSystemKeys(ChatRequest request, Findings findings) {
        walk(request, (path, key, system, value) -> {
            if (!system && (value.hasValueList() || value.valueArn() != null)) {
                findings.add(
                        path,
                        "is a " + (value.hasValueList() ? "ValueList" : "ValueArn")
                                + ", which attributes that AWS defines may be alone",
                        "Use ValueString, ValueInteger or ValueMap");
            }
        });
    }

    static void oneKindEach(ChatRequest request, Findings findings) {
        walk(request, (path, key, system, value) -> {
            long kinds = List.of(
                            value.valueString() != null,
                            value.valueInteger() != null,
                            value.hasValueMap(),
                            value.hasValueList(),
                            value.valueArn() != null)
                    .stream()
                    .filter(Boolean::booleanValue)
                    .count();
            if (kinds != 1) {
                findings.add(
                        path,
                        "has " + kinds + " of the members ValueString, ValueInteger, ValueMap, ValueList and ValueArn",
                        "Set exactly one of them");
            }
        });
    }

    @FunctionalInterface
    private interface Visitor {
        /** Sees a value: where it stands, its key (null in a list), and whether AWS defines what it stands under. */
        void visit(String path, @Nullable String key, boolean system, SegmentAttributeValue value);
    }

    private static void walk(ChatRequest request, Visitor visitor) {
        Map<String, SegmentAttributeValue> attributes = Members.segmentAttributes(request);
        if (attributes != null) {
            attributes.forEach((key, value) ->
                    walk(request, request.entryPath(MEMBER, key), key, Shapes.isSystemKey(key), value, visitor));
        }
    }

    private static void walk(
            ChatRequest request,
            String path,
            @Nullable String key,
            boolean system,
            SegmentAttributeValue value,
            Visitor visitor) {
        visitor.visit(path, key, system, value);
        value.valueMap()
                .forEach((inner, nested) ->
                        walk(request, request.entryPath(path + ".ValueMap", inner), inner, system, nested, visitor));
        List<SegmentAttributeValue> list = value.valueList();
        for (int i = 0; i < list.size(); i++) {
            walk(request, path + ".ValueList[" + i + "]", null, system, list.get(i), visitor);
        }
    }
}
