package io.connectchat.camel.internal.schema;

/** The two ways in which AWS counts text: Unicode code points, and bytes of UTF-8 where a rule says bytes. */
public final class TextLength {
    private TextLength() {}

    public static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether a text has as many code points; most have, and their place in the request is not asked for. */
    public static boolean isWithin(String text, int min, int max) {
        int length = codePoints(text);
        return length >= min && length <= max;
    }

    /** A rule of as many code points. */
    static Constraint.Check<String> limit(int min, int max) {
        return (text, at) -> check(text, min, max, at);
    }

    static void check(String text, int min, int max, Finding at) {
        int length = codePoints(text);
        if (length > max) {
            at.wrong("may have " + max + " characters, and has " + length, "Shorten it");
        } else if (length < min) {
            at.wrong("is empty", "Leave it out, or give it a value");
        }
    }

    /** Counted without encoding: a text may be far too long. An unpaired surrogate counts as the 3 bytes it becomes. */
    public static long utf8Bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }
}
