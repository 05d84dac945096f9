package io.connectchat.camel.internal.token;

import io.connectchat.camel.internal.request.SdkShape;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
 * <p>The bytes go on as they come: no message has them all in memory.
 */
final class CanonicalForm {
    private static final int BUFFER = 256;
    private static final int LONGEST_HEAD = 12;
    private static final String[] NO_KEYS = {};

    private final Sink sink;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    CanonicalForm(Sink sink) {
        this.sink = sink;
    }

    /** What is written, as bytes. */
    static byte[] bytes(Consumer<CanonicalForm> written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CanonicalForm form = new CanonicalForm(bytes::write);
        written.accept(form);
        form.end();
        return bytes.toByteArray();
    }

    /** Takes the bytes: a digest, or an array. */
    @FunctionalInterface
    interface Sink {
        void write(byte[] bytes, int offset, int length);
    }

    void text(String text) {
        if (!asciiText(text)) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            head('s', utf8.length, ':');
            write(utf8);
        }
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

    /** A structure of the SDK's. */
    void structure(SdkPojo pojo) {
        CanonicalShape shape = CanonicalShape.of(pojo);
        @Nullable Object[] values = new @Nullable Object[shape.members().size()];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = shape.members().value(i, pojo);
            count += values[i] == null ? 0 : 1;
        }
        structureOf(count);
        for (int i = 0; i < values.length; i++) {
            Object present = values[i];
            if (present != null) {
                member(shape, i, present);
            }
        }
    }

    /** The beginning of a structure, which as many members have to follow. */
    void structureOf(int members) {
        head('m', members, ';');
    }

    /** A structure's member with its name. */
    void member(CanonicalShape shape, int member, Object value) {
        write(shape.name(member));
        value(shape.members().kind(member), value);
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

    private void list(List<?> list) {
        head('l', list.size(), ';');
        list.forEach(this::value);
    }

    /** Hands on what was written last. */
    void end() {
        flush();
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

    /** Bytes that are in this form already. */
    void write(byte[] bytes) {
        if (bytes.length > BUFFER - filled) {
            flush();
        }
        if (bytes.length > BUFFER) {
            sink.write(bytes, 0, bytes.length);
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
        sink.write(buffer, 0, filled);
        filled = 0;
    }
}
