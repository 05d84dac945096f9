package io.connectchat.simulator.internal.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads text from UTF-8 as the standard has it: what is wrongly encoded is an error, and is not repaired. */
public final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /**
     * Reads a body.
     *
     * @throws MalformedJsonException if it is not UTF-8, or begins with a byte order mark, which JSON must not
     */
    public static String decode(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJsonException(
                    "The body must be JSON in UTF-8, and is not from byte " + (bytes.position() + 1) + " on.");
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw new MalformedJsonException(
                    "The body begins with a byte order mark: it must be JSON in UTF-8 without one.");
        }
        return text;
    }
}
