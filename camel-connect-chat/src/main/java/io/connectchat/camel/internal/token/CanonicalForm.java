package io.connectchat.camel.internal.token;

import io.connectchat.camel.internal.request.SdkShape;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 *
 * <p>The bytes go to a digest as they come: no message has them all in memory.
 */
final class CanonicalForm {
    private static final int BUFFER = 256;
    private static final int LONGEST_HEAD = 12;
    private static final String[] NO_KEYS = {};

    private final MessageDigest digest;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    CanonicalForm(MessageDigest digest) {
        this.digest = digest;
    }

    void text(String text) {
        if (!asciiText(text)) {
            text(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void text(byte[] utf8) {
        head('s', utf8.length, ':');
        write(utf8);
    }

    /** Nearly all text is short and ASCII, which is its own UTF-8 and needs no array of its own. */
    private boolean asciiText(String text) {
        int length = text.length();
        if (length > BUFFER - LONGEST_HEAD) {
            return false;
        }
        if (length + LONGEST_HEAD > BUFFER - filled) {
            flush();
        }
        int start = filled;
        head('s', length, ':');
        int at = filled;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                filled = start;
                return false;
            }
            buffer[at++] = (byte) c;
        }
        filled = at;
        return true;
    }

    void map(Map<String, ?> map) {
        head('m', map.size(), ';');
        String[] keys = map.keySet().toArray(NO_KEYS);
        Arrays.sort(keys);
        for (String key : keys) {
            text(key);
            value(map.get(key));
        }
    }

    /**
     * A structure of the SDK's, with one member more that it may not have a place for, and one less.
     *
     * @param without the name of a member that does not count
     * @param more another member's name
     * @param value its value; null if it is not set
     */
    void structure(SdkPojo pojo, String without, String more, @Nullable SdkPojo value) {
        CanonicalShape shape = CanonicalShape.of(pojo);
        SdkShape members = shape.members();
        @Nullable Object[] values = new @Nullable Object[members.size()];
        int count = value == null ? 0 : 1;
        for (int i = 0; i < values.length; i++) {
            values[i] = members.name(i).equals(without) ? null : members.value(i, pojo);
            count += values[i] == null ? 0 : 1;
        }
        head('m', count, ';');
        SdkPojo toCome = value;
        for (int i = 0; i < values.length; i++) {
            if (toCome != null && members.name(i).compareTo(more) > 0) {
                member(more, toCome);
                toCome = null;
            }
            Object present = values[i];
            if (present != null) {
                text(shape.name(i));
                value(members.kind(i), present);
            }
        }
        if (toCome != null) {
            member(more, toCome);
        }
    }

    private void member(String name, SdkPojo value) {
        text(name);
        structure(value);
    }

    @SuppressWarnings("unchecked") // the SDK's maps have text for keys
    private void value(SdkShape.Kind kind, Object value) {
        switch (kind) {
            case TEXT -> text((String) value);
            case NUMBER -> head('i', (Integer) value, ';');
            case MAP -> map((Map<String, ?>) value);
            case LIST -> list((List<?>) value);
            case STRUCTURE -> structure((SdkPojo) value);
            // Of a kind that version 1 of the form does not know: never guess a token.
            case UNKNOWN ->
                throw new IllegalStateException(
                        "No canonical form for a " + value.getClass().getName());
        }
    }

    private void structure(SdkPojo pojo) {
        structure(pojo, "", "", null);
    }

    private void list(List<?> list) {
        head('l', list.size(), ';');
        list.forEach(this::value);
    }

    /** The digest of all that was written; the form is at its end. */
    byte[] digest() {
        flush();
        return digest.digest();
    }

    /** What a map or a list holds: text, or structures. */
    private void value(@Nullable Object value) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof SdkPojo pojo) {
            structure(pojo);
        } else {
            throw new IllegalStateException("No canonical form for "
                    + (value == null ? "null" : "a " + value.getClass().getName()));
        }
    }

    private void head(char kind, int number, char end) {
        write((byte) kind);
        number(number);
        write((byte) end);
    }

    private void number(int number) {
        if (number < 0) {
            // The least of all has no positive counterpart.
            write((byte) '-');
            digits(-(long) number);
        } else {
            digits(number);
        }
    }

    private void digits(long number) {
        if (number >= 10) {
            digits(number / 10);
        }
        write((byte) ('0' + number % 10));
    }

    private void write(byte[] bytes) {
        if (bytes.length > BUFFER - filled) {
            flush();
        }
        if (bytes.length > BUFFER) {
            digest.update(bytes);
        } else {
            System.arraycopy(bytes, 0, buffer, filled, bytes.length);
            filled += bytes.length;
        }
    }

    private void write(byte value) {
        if (filled == BUFFER) {
            flush();
        }
        buffer[filled++] = value;
    }

    private void flush() {
        digest.update(buffer, 0, filled);
        filled = 0;
    }
}
