package io.connectchat.camel.internal.request;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;

/**
 * Reads one segment attribute's value: the SDK's type, the API's shape with one of its five members, or in short text,
 * a whole number or a list. A Map is always the API's shape: were any other taken for a ValueMap, a slip in a member's
 * name would be sent as data.
 */
final class SegmentAttributeReader implements ValueReader<SegmentAttributeValue> {
    private static final Structure SHAPE =
            Structure.of("ValueString", "ValueInteger", "ValueMap", "ValueList", "ValueArn");
    /** Far beyond any use, far below a stack's end. */
    private static final int DEEPEST = 50;

    private final int depth;

    SegmentAttributeReader() {
        this(0);
    }

    private SegmentAttributeReader(int depth) {
        this.depth = depth;
    }

    @Override
    public @Nullable SegmentAttributeValue read(Object raw, Place place) {
        if (raw instanceof SegmentAttributeValue value) {
            return value;
        }
        if (depth > DEEPEST) {
            return place.refuse("nests deeper than " + DEEPEST + " levels", "Flatten it");
        }
        // An option can say an object only as text; in a Map of a header or a body, text is text.
        boolean readText = !(raw instanceof CharSequence) || place.origin().kind() == Origin.Kind.OPTION;
        Object plain = readText ? ObjectMembers.plain(raw, place) : raw;
        if (plain == null) {
            return null;
        }
        return ObjectMembers.isObject(plain) ? shaped(plain, place) : shorthand(plain, place);
    }

    private @Nullable SegmentAttributeValue shorthand(Object plain, Place place) {
        SegmentAttributeValue.Builder value = SegmentAttributeValue.builder();
        if (plain instanceof Iterable || plain instanceof Object[]) {
            return set("ValueList", plain, place, value) ? value.build() : null;
        }
        String member = plain instanceof Number ? "ValueInteger" : "ValueString";
        return set(member, plain, place, value) ? value.build() : null;
    }

    private @Nullable SegmentAttributeValue shaped(Object plain, Place place) {
        SegmentAttributeValue.Builder value = SegmentAttributeValue.builder();
        return SHAPE.forEachMember(plain, place, (name, member, at) -> set(name, member, at, value))
                ? value.build()
                : null;
    }

    private boolean set(String member, Object raw, Place at, SegmentAttributeValue.Builder value) {
        SegmentAttributeReader nested = new SegmentAttributeReader(depth + 1);
        return switch (member) {
            case "ValueString" -> isSet(ValueReader.text().read(raw, at), value::valueString);
            case "ValueArn" -> isSet(ValueReader.text().read(raw, at), value::valueArn);
            case "ValueInteger" -> isSet(ValueReader.wholeNumber().read(raw, at), value::valueInteger);
            case "ValueMap" -> isSet(ValueReader.mapOf(nested).read(raw, at), value::valueMap);
            case "ValueList" -> isSet(ValueReader.listOf(nested).read(raw, at), value::valueList);
            default -> throw new IllegalArgumentException(member);
        };
    }

    private static <T> boolean isSet(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
        return value != null;
    }
}
