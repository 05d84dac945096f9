package io.connectchat.camel.internal.request;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;

/**
 * Reads one segment attribute's value: the SDK's type or the API's shape with one of its five members, or in short text,
 * a whole number or a list. A Map is always the API's shape: were any other taken for a ValueMap, a slip in a member's
 * name would be sent as data.
 */
final class SegmentAttributeReader implements ValueReader<SegmentAttributeValue> {
    /** Far beyond any use, far below a stack's end. */
    private static final int DEEPEST = 50;

    /** Within one attribute. Few objects that hold each other twice are many values. */
    private static final int MOST = 10_000;

    @Override
    public @Nullable SegmentAttributeValue read(Object raw, Place place) {
        return new OneAttribute().read(raw, place, 0);
    }

    /** Counts the values that one attribute is made of. */
    private static final class OneAttribute {
        private static final Structure SHAPE =
                Structure.of("ValueString", "ValueInteger", "ValueMap", "ValueList", "ValueArn");

        private int values;

        @Nullable
        SegmentAttributeValue read(Object raw, Place place, int depth) {
            if (++values > MOST) {
                return values == MOST + 1
                        ? place.refuse("is made of more than " + MOST + " values", "Shorten it")
                        : null;
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
            return ObjectMembers.isObject(plain) ? shaped(plain, place, depth) : shorthand(plain, place, depth);
        }

        private @Nullable SegmentAttributeValue shorthand(Object plain, Place place, int depth) {
            SegmentAttributeValue.Builder value = SegmentAttributeValue.builder();
            if (plain instanceof Iterable || plain instanceof Object[]) {
                return set("ValueList", plain, place, value, depth) ? value.build() : null;
            }
            String member = plain instanceof Number ? "ValueInteger" : "ValueString";
            return set(member, plain, place, value, depth) ? value.build() : null;
        }

        private @Nullable SegmentAttributeValue shaped(Object plain, Place place, int depth) {
            SegmentAttributeValue.Builder value = SegmentAttributeValue.builder();
            return SHAPE.forEachMember(plain, place, (name, member, at) -> set(name, member, at, value, depth))
                    ? value.build()
                    : null;
        }

        private boolean set(String member, Object raw, Place at, SegmentAttributeValue.Builder value, int depth) {
            ValueReader<SegmentAttributeValue> nested = (inner, place) -> read(inner, place, depth + 1);
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
}
