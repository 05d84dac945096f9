package io.connectchat.simulator.internal.operation;

import static io.connectchat.simulator.internal.contract.Authority.AWS;
import static io.connectchat.simulator.internal.contract.Authority.SIMULATOR;
import static io.connectchat.simulator.internal.contract.ListOf.listOf;
import static io.connectchat.simulator.internal.contract.MapOf.mapOf;
import static io.connectchat.simulator.internal.contract.Structure.structure;
import static io.connectchat.simulator.internal.contract.Text.text;
import static io.connectchat.simulator.internal.contract.WholeNumber.wholeNumber;

import io.connectchat.simulator.internal.contract.Findings;
import io.connectchat.simulator.internal.contract.MapOf;
import io.connectchat.simulator.internal.contract.Path;
import io.connectchat.simulator.internal.contract.Reference;
import io.connectchat.simulator.internal.contract.Structure;
import io.connectchat.simulator.internal.contract.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Segment attributes: values of five kinds, two of which nest, under keys of the user's or of the system's. */
final class SegmentAttributeRules {
    private static final Text NAME = text(1, 128)
            .where(
                    AWS,
                    Pattern.compile("[A-Za-z0-9_-]+|[A-Za-z0-9_:-]*:[A-Za-z0-9_:-]*")
                            .asMatchPredicate(),
                    "must consist of the letters A to Z and a to z, digits, '-' and '_' (a system-defined key also of"
                            + " ':')");

    private static final Structure VALUE = structure()
            .optional("ValueString", text(0, 1_024))
            .optional("ValueMap", mapOf(NAME, Reference.to(SegmentAttributeRules::value)))
            .optional("ValueInteger", wholeNumber())
            .optional("ValueList", listOf(Reference.to(SegmentAttributeRules::value)))
            .optional("ValueArn", text(0, 1_024))
            .where(SegmentAttributeRules::exactlyOneKind);

    /** Of a chat that names no channel. */
    static final MapOf ANY = mapOf(NAME, VALUE).where(SegmentAttributeRules::systemKinds);

    static final MapOf SEGMENT_ATTRIBUTES =
            mapOf(NAME, VALUE).where(SegmentAttributeRules::channelGiven).where(SegmentAttributeRules::systemKinds);

    private SegmentAttributeRules() {}

    private static Structure value() {
        return VALUE;
    }

    private static void exactlyOneKind(Map<String, ?> value, Path place, Findings findings) {
        if (value.values().stream().filter(Objects::nonNull).count() != 1) {
            findings.violation(
                    SIMULATOR,
                    place,
                    "must have exactly one of ValueString, ValueMap, ValueInteger, ValueList and ValueArn");
        }
    }

    private static void channelGiven(Map<String, ?> attributes, Path place, Findings findings) {
        if (Channel.of(attributes) == null) {
            findings.violation(
                    AWS,
                    place.entry(Channel.KEY).member("ValueString"),
                    "is required, and must be " + String.join(" or ", Channel.subtypes()));
        }
    }

    private static void systemKinds(Map<String, ?> attributes, Path place, Findings findings) {
        attributes.forEach((key, value) -> {
            boolean systemDefined = key.indexOf(':') >= 0;
            if (!systemDefined) {
                refuseSystemKinds(value, place.entry(key), findings);
            }
        });
    }

    private static void refuseSystemKinds(Object candidate, Path place, Findings findings) {
        Map<?, ?> value = (Map<?, ?>) candidate;
        for (String kind : List.of("ValueList", "ValueArn")) {
            if (value.get(kind) != null) {
                findings.violation(
                        AWS,
                        place.member(kind),
                        "must stand under a system-defined key, such as connect:Subtype: under a key of your own use"
                                + " ValueString, ValueInteger or ValueMap");
            }
        }
        if (value.get("ValueMap") instanceof Map<?, ?> nested) {
            nested.forEach((key, inner) ->
                    refuseSystemKinds(inner, place.member("ValueMap").entry((String) key), findings));
        }
    }
}
