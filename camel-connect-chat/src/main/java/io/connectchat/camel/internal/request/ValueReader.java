package io.connectchat.camel.internal.request;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads one kind of value from whatever a header, a body or an option holds.
 *
 * @param <T> what it reads
 */
@FunctionalInterface
interface ValueReader<T> {
    /** The value, or null if it was refused at its place. */
    @Nullable
    T read(Object raw, Place place);

    /** Text, and what has one way to be written as text. A double has several: 5.10 must not become 5.1. */
    static ValueReader<String> text() {
        return (raw, place) -> {
            Object plain = raw instanceof CharSequence ? raw : ObjectMembers.plain(raw, place);
            if (plain == null) {
                return null;
            }
            if (plain instanceof JsonDecimal decimal) {
                return decimal.literal();
            }
            if (plain instanceof BigDecimal decimal) {
                return Decimals.text(decimal, place);
            }
            return isWrittenOneWay(plain)
                    ? ofWholeCharacters(plain.toString(), place)
                    : place.refuse("is " + ObjectMembers.kind(plain) + " where text is expected", "Give its text");
        };
    }

    /** An ID, or an ARN that ends in it: what stands behind the last slash. */
    static ValueReader<String> idOrArn(String resource) {
        return (raw, place) -> {
            String text = text().read(raw, place);
            return text == null ? null : ConnectArn.idIn(text, resource);
        };
    }

    static ValueReader<Integer> wholeNumber() {
        return (raw, place) -> {
            Object plain = ObjectMembers.plain(raw, place);
            if (plain instanceof BigDecimal decimal) {
                return Decimals.wholeNumber(decimal, place);
            }
            Integer number = plain instanceof CharSequence text
                    ? parse(text.toString().trim())
                    : plain instanceof Number whole && isWhole(plain) ? intOf(whole) : null;
            return number != null || plain == null
                    ? number
                    : place.refuse(
                            plain instanceof CharSequence || isWhole(plain)
                                    ? "is no whole number of 32 bits"
                                    : "is " + ObjectMembers.kind(plain) + " where a whole number is expected",
                            "Give a whole number");
        };
    }

    /** A map with text for keys, as a Map, a Jackson node or a JSON object in text. */
    static <V> ValueReader<Map<String, V>> mapOf(ValueReader<V> values) {
        return (raw, place) -> {
            Object plain = ObjectMembers.plain(raw, place);
            Map<String, ?> members = plain == null ? null : ObjectMembers.of(plain, place);
            return members == null ? null : readEntries(members, values, place);
        };
    }

    /** A map whose values are already what is read of them is returned as it is: the SDK's request copies it. */
    @SuppressWarnings("unchecked") // all its values were read, and are what was read
    private static <V> @Nullable Map<String, V> readEntries(
            Map<String, ?> members, ValueReader<V> values, Place place) {
        Map<String, V> read = null;
        boolean whole = true;
        int same = 0;
        for (Map.Entry<String, ?> member : members.entrySet()) {
            Object raw = member.getValue();
            V value = null;
            if (!ObjectMembers.isNull(raw)) {
                Place at = place.entry(member.getKey());
                value = ofWholeCharacters(member.getKey(), at) == null ? null : values.read(raw, at);
                whole &= value != null;
            }
            if (read == null && value == raw && value != null) {
                same++;
                continue;
            }
            if (read == null) {
                read = (Map<String, V>) first(same, members);
            }
            if (value != null) {
                read.put(member.getKey(), value);
            }
        }
        return !whole ? null : read != null ? read : (Map<String, V>) members;
    }

    private static Map<String, Object> first(int count, Map<String, ?> members) {
        Map<String, Object> first = new LinkedHashMap<>();
        for (Map.Entry<String, ?> member : members.entrySet()) {
            if (first.size() == count) {
                break;
            }
            first.put(member.getKey(), member.getValue());
        }
        return first;
    }

    /** A list, as an Iterable, an array, a Jackson node, a JSON list in text, or text separated by commas. */
    static <E> ValueReader<List<E>> listOf(ValueReader<E> elements) {
        return (raw, place) -> {
            Object plain = raw instanceof CharSequence text && ObjectMembers.beginsWith('[', text)
                    ? JsonText.read(text.toString(), place)
                    : ObjectMembers.plain(raw, place);
            Iterable<?> items = plain instanceof Iterable<?> iterable
                    ? iterable
                    : plain instanceof Object[] array
                            ? Arrays.asList(array)
                            : plain instanceof CharSequence text ? splitAtCommas(text.toString()) : null;
            if (items == null) {
                return plain == null
                        ? null
                        : place.refuse("is " + ObjectMembers.kind(plain) + " where a list is expected", "Give a List");
            }
            List<E> list = new ArrayList<>();
            boolean whole = true;
            int index = 0;
            for (Object item : items) {
                Place at = place.element(index++);
                E element = item == null || ObjectMembers.isNull(item)
                        ? at.refuse("is null", "Take it out")
                        : elements.read(item, at);
                whole &= element != null;
                if (element != null) {
                    list.add(element);
                }
            }
            return whole ? list : null;
        };
    }

    private static List<String> splitAtCommas(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            parts.add(part.trim());
        }
        return parts;
    }

    /** Half of a character has no UTF-8: it can't be sent, and all such halves would share one digest. */
    private static @Nullable String ofWholeCharacters(String text, Place place) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    return place.refuse(
                            "holds half of a character, an unpaired surrogate", "Cut text between characters");
                }
                i++;
            }
        }
        return text;
    }

    private static boolean isWrittenOneWay(Object value) {
        return value instanceof CharSequence
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum
                || value instanceof UUID
                || isWhole(value);
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger;
    }

    private static @Nullable Integer parse(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            // Its message quotes the text; the place says what is wrong.
            return null;
        }
    }

    private static @Nullable Integer intOf(Number whole) {
        BigInteger number = whole instanceof BigInteger big ? big : BigInteger.valueOf(whole.longValue());
        return number.bitLength() < Integer.SIZE ? number.intValue() : null;
    }
}
