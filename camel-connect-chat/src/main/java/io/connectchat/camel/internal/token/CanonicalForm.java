package io.connectchat.camel.internal.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document to a digest as bytes that no other document has: each value with its kind and its length, maps and
 * structures sorted by key.
 *
 * <pre>
 * text       s LENGTH : BYTES      of UTF-8
 * number     i DIGITS ;
 * list       l COUNT ; ELEMENTS
 * map        m COUNT ; KEY VALUE   each key as text, in the order of their UTF-16 code units
 * structure  as a map of the members that are set
 * </pre>
 */
final class CanonicalForm {
    private final MessageDigest digest;

    CanonicalForm(MessageDigest digest) {
        this.digest = digest;
    }

    CanonicalForm value(@Nullable Object value) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Integer number) {
            head('i', number, ';');
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof List<?> list) {
            head('l', list.size(), ';');
            list.forEach(this::value);
        } else {
            // Version 1 of the form does not know it: never guess a token.
            throw new IllegalStateException("No canonical form for "
                    + (value == null ? "null" : "a " + value.getClass().getName()));
        }
        return this;
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        head('s', utf8.length, ':');
        digest.update(utf8);
    }

    private void map(Map<?, ?> map) {
        head('m', map.size(), ';');
        Object[] keys = map.keySet().toArray();
        Arrays.sort(keys);
        for (Object key : keys) {
            value(key).value(map.get(key));
        }
    }

    private void head(char kind, int number, char end) {
        digest.update((byte) kind);
        if (number < 0) {
            digest.update((byte) '-');
        }
        digits(Math.abs((long) number));
        digest.update((byte) end);
    }

    private void digits(long number) {
        if (number > 9) {
            digits(number / 10);
        }
        digest.update((byte) ('0' + number % 10));
    }
}
