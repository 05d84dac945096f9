package io.connectchat.camel.internal.request;

import io.connectchat.camel.internal.request.JsonText.JsonDecimal;
import io.connectchat.camel.internal.violation.ValueLocation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads text and whole numbers. */
final class Scalars {
    /** As many as the longest member has characters; also what a number of a few bytes may grow to when it is written. */
    private static final int MOST_DIGITS = 32_767;

    private static final String FRACTION = "a number with a fraction";

    private Scalars() {}

    /** Text, and what has one way to be written as text. A double has several: 5.10 must not become 5.1. */
    static @Nullable String text(Object raw, ValueLocation at) {
        Object plain = raw instanceof CharSequence ? raw : ObjectMembers.plain(raw, at);
        if (plain == null) {
            return null;
        }
        if (plain instanceof JsonDecimal decimal) {
            return decimal.literal();
        }
        if (plain instanceof BigDecimal decimal) {
            return decimalText(decimal, at);
        }
        return isWrittenOneWay(plain)
                ? ofWholeCharacters(plain.toString(), at)
                : at.refuse("is " + ObjectMembers.kind(plain) + " where text is expected", "Convert it to text");
    }

    static @Nullable Integer wholeNumber(Object raw, ValueLocation at) {
        Object plain = ObjectMembers.plain(raw, at);
        if (plain == null) {
            return null;
        }
        if (plain instanceof BigDecimal decimal) {
            return wholeDecimal(decimal, at);
        }
        Integer number = plain instanceof CharSequence text
                ? parse(text.toString().trim())
                : plain instanceof Number whole && isWhole(plain) ? intOf(whole) : null;
        return number != null
                ? number
                : at.refuse(
                        plain instanceof CharSequence || isWhole(plain)
                                ? "must be a whole number of 32 bits"
                                : "is " + ObjectMembers.kind(plain) + " where a whole number is expected",
                        "Give a whole number");
    }

    /** With all its places and without an exponent, or null if it is too long for that; refused then. */
    private static @Nullable String decimalText(BigDecimal decimal, ValueLocation at) {
        long digits = Math.max(Math.abs((long) decimal.scale()), decimal.precision());
        return digits > MOST_DIGITS
                ? at.refuse("has more digits than any member allows", "Round it")
                : decimal.toPlainString();
    }

    /** Its value where that is whole, whatever places it has; or null, and refused. */
    private static @Nullable Integer wholeDecimal(BigDecimal decimal, ValueLocation at) {
        try {
            return decimal.intValueExact();
        } catch (ArithmeticException e) {
            // Not its message: it does not tell the two cases apart.
            return at.refuse(
                    decimal.stripTrailingZeros().scale() > 0
                            ? "is " + FRACTION + " where a whole number is expected"
                            : "must be a whole number of 32 bits",
                    "Give a whole number");
        }
    }

    /** Half of a character has no UTF-8: it can't be sent, and all such halves would share one digest. */
    static @Nullable String ofWholeCharacters(String text, ValueLocation at) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    return at.refuse(
                            "contains half of a character, an unpaired surrogate", "Cut the text between characters");
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

    private static boolean isWhole(Object value) {
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
