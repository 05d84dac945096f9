package io.connectchat.camel.internal.operation;

import static io.connectchat.camel.internal.schema.ListOf.listOf;
import static io.connectchat.camel.internal.schema.MapOf.mapOf;
import static io.connectchat.camel.internal.schema.Structure.structure;
import static io.connectchat.camel.internal.schema.Text.listed;
import static io.connectchat.camel.internal.schema.Text.matching;
import static io.connectchat.camel.internal.schema.Text.text;
import static io.connectchat.camel.internal.schema.WholeNumber.wholeNumber;

import io.connectchat.camel.api.Subtype;
import io.connectchat.camel.api.Violation.Owner;
import io.connectchat.camel.internal.schema.Constraint.Check;
import io.connectchat.camel.internal.schema.DocumentCheck;
import io.connectchat.camel.internal.schema.Member;
import io.connectchat.camel.internal.schema.Structure;
import io.connectchat.camel.internal.schema.Text;
import java.util.Arrays;
import java.util.Map;

/**
 * The values of segment attributes, which nest. A Map is always the API's shape: were any other taken for a ValueMap, a
 * slip in a member's name would be sent as data.
 */
final class SegmentAttributes {
    static final String CHANNEL = "connect:Subtype";
    static final int KEY_LENGTH = 128;
    static final Check<String> KEY = matching(
            key -> isSystemKey(key) || MessageRules.isAttributeKey(key),
            "must have a key of letters, digits, - and _ only",
            "Rename the key");

    private static final int TEXT_LENGTH = 1024;
    private static final String[] CHANNELS =
            Arrays.stream(Subtype.values()).map(SegmentAttributes::channel).toArray(String[]::new);

    private static final Structure SYSTEM = shape("", text("ValueString"), true);
    private static final Structure CUSTOM =
            shape("", text("ValueString"), false).aws(SegmentAttributes::isOfKindForCustomKeys);

    private SegmentAttributes() {}

    /** What the attribute with this key may hold: AWS's own attributes may hold more. */
    static Member<?, ?> value(String key) {
        return isSystemKey(key) ? SYSTEM : CUSTOM;
    }

    /** The channel, which has short names. */
    static Structure channel() {
        Text text = text("ValueString");
        for (Subtype subtype : Subtype.values()) {
            text.shortName(subtype.name(), channel(subtype));
        }
        return shape(CHANNEL, text, true)
                .aws((channel, at) -> {
                    if (channel.get("ValueString") == null) {
                        isNoChannel(at);
                    }
                })
                .inferred((channel, at) -> {
                    Object name = channel.get("ValueString");
                    if (name != null && !Arrays.asList(CHANNELS).contains(name)) {
                        isNoChannel(at);
                    }
                });
    }

    private static String channel(Subtype subtype) {
        return "connect:" + subtype.name();
    }

    private static void isNoChannel(DocumentCheck at) {
        at.wrong("must be a channel of outbound chats", "Use SMS or WhatsApp, or a ValueString of " + listed(CHANNELS));
    }

    private static Structure shape(String name, Text valueString, boolean system) {
        return structure(name)
                .shorthand("ValueString", "ValueInteger", "ValueList")
                .textIsText()
                .of(
                        valueString.length(0, TEXT_LENGTH),
                        wholeNumber("ValueInteger"),
                        mapOf("ValueMap", key -> system ? SYSTEM : CUSTOM)
                                .keyLength(KEY_LENGTH)
                                .keys(Owner.AWS, KEY),
                        listOf("ValueList", () -> system ? SYSTEM : CUSTOM),
                        text("ValueArn").length(0, TEXT_LENGTH))
                .inferred(SegmentAttributes::isOfOneKind);
    }

    private static void isOfKindForCustomKeys(Map<String, ?> value, DocumentCheck at) {
        boolean list = value.containsKey("ValueList");
        if (list || value.containsKey("ValueArn")) {
            at.wrong(
                    "must not be a " + (list ? "ValueList" : "ValueArn")
                            + " because its key is not one that AWS defines",
                    "Use ValueString, ValueInteger or ValueMap");
        }
    }

    private static void isOfOneKind(Map<String, ?> value, DocumentCheck at) {
        if (value.size() != 1) {
            at.wrong(
                    "must have exactly one of the members ValueString, ValueInteger, ValueMap, ValueList and ValueArn but has "
                            + value.size(),
                    "Set exactly one of them");
        }
    }

    /** A segment attribute that AWS defines, such as <code>connect:Subtype</code>. */
    private static boolean isSystemKey(String key) {
        return key.indexOf(':') >= 0;
    }
}
