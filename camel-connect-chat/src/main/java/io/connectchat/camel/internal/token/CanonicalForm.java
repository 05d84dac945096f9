package io.connectchat.camel.internal.token;

import io.connectchat.camel.internal.request.SdkMembers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A value as bytes that no other value has: each with its kind and its length, maps and structures sorted by key.
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
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

    void text(String text) {
        byte[] bytes = RequestDigest.utf8(text);
        ascii('s', bytes.length, ':');
        out.write(bytes, 0, bytes.length);
    }

    void map(Map<String, ?> map) {
        SortedMap<String, Object> sorted = new TreeMap<>(map);
        ascii('m', sorted.size(), ';');
        sorted.forEach((key, value) -> {
            text(key);
            value(value);
        });
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    @SuppressWarnings("unchecked") // the SDK's maps have text for keys
    private void value(Object value) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Integer number) {
            ascii('i', number, ';');
        } else if (value instanceof Map<?, ?> map) {
            map((Map<String, ?>) map);
        } else if (value instanceof List<?> list) {
            ascii('l', list.size(), ';');
            list.forEach(this::value);
        } else if (value instanceof SdkPojo pojo) {
            map(SdkMembers.of(pojo));
        } else {
            // A member of a newer SDK, of a kind that version 1 of the form does not know: never guess a token.
            throw new IllegalStateException(
                    "No canonical form for a " + value.getClass().getName());
        }
    }

    private void ascii(char kind, int number, char end) {
        out.write(kind);
        byte[] digits = Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
        out.write(digits, 0, digits.length);
        out.write(end);
    }
}
