package io.connectchat.camel.internal.schema;

/** How long a text is, as AWS counts. */
public final class TextLength {
    private TextLength() {}

    /** AWS counts Unicode code points, and bytes of UTF-8 where a rule says bytes. */
    public static int codePoints(String text) {
        return text.codePointCount(0, text.length());
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
