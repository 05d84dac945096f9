package io.connectchat.camel.internal.request;

import io.connectchat.camel.internal.violation.Location;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads decimals that know how many places they have, as those of databases do. */
final class Decimals {
    /** As many as the longest member has characters; also what a number of a few bytes may grow to when it is written. */
    private static final int MOST_DIGITS = 32_767;

    private static final String FRACTION = "a number with a fraction";

    private Decimals() {}

    /** With all its places and without an exponent, or null if it is too long for that; refused then. */
    static @Nullable String text(BigDecimal decimal, Location at) {
        long digits = Math.max(Math.abs((long) decimal.scale()), decimal.precision());
        return digits > MOST_DIGITS
                ? at.refuse("is a number with more digits than any member may have", "Round it")
                : decimal.toPlainString();
    }

    /** Its value where that is whole, whatever places it has; or null, and refused. */
    static @Nullable Integer wholeNumber(BigDecimal decimal, Location at) {
        try {
            return decimal.intValueExact();
        } catch (ArithmeticException e) {
            // Not its message: it does not tell the two cases apart.
            return at.refuse(
                    decimal.stripTrailingZeros().scale() > 0
                            ? "is " + FRACTION + " where a whole number is expected"
                            : "is no whole number of 32 bits",
                    "Give a whole number");
        }
    }
}
