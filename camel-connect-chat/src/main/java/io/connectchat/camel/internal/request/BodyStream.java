package io.connectchat.camel.internal.request;

import io.connectchat.camel.internal.violation.Location;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.jspecify.annotations.Nullable;

/** Reads a body that can be read once, and leaves it in the message as if nothing had been read of it. */
final class BodyStream {
    private static final byte[] NO_BYTES = {};
    private static final String NO_TEXT = "";

    private static final Readings<InputStream, byte[]> BYTES = new Readings<>(NO_BYTES);
    private static final Readings<Reader, String> TEXTS = new Readings<>(NO_TEXT);

    private BodyStream() {}

    /** Its bytes, of too many the first; null if they are not known any more, refused then. */
    static byte @Nullable [] bytes(Exchange exchange, InputStream stream, Location at) throws IOException {
        byte[] bytes = BYTES.of(exchange, stream, at, () -> read(exchange, stream));
        if (bytes != null && bytes.length <= BodyText.LARGEST) {
            exchange.getMessage().setBody(new InputStreamCache(bytes));
        }
        return bytes;
    }

    private static byte[] read(Exchange exchange, InputStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean ended = false;
        try {
            byte[] buffer = new byte[8192];
            while (!ended && bytes.size() <= BodyText.LARGEST) {
                int n = stream.read(buffer);
                ended = n < 0;
                bytes.write(buffer, 0, Math.max(n, 0));
            }
        } finally {
            if (!ended && bytes.size() == 0) {
                BYTES.forget(stream);
            } else if (!ended) {
                exchange.getMessage()
                        .setBody(new SequenceInputStream(new ByteArrayInputStream(bytes.toByteArray()), stream));
            }
        }
        return bytes.size() == 0 ? NO_BYTES : bytes.toByteArray();
    }

    /** Its characters, of too many the first; null if they are not known any more, refused then. */
    static @Nullable String text(Exchange exchange, Reader reader, Location at) throws IOException {
        if (reader instanceof StreamCache cache) {
            cache.reset();
            String text = read(exchange, reader);
            cache.reset();
            return text;
        }
        String text = TEXTS.of(exchange, reader, at, () -> read(exchange, reader));
        if (text != null) {
            // Cut where reading stopped, if it is too long: it is refused now, and a redelivery must not take the rest.
            exchange.getMessage().setBody(new ReaderCache(text));
        }
        return text;
    }

    private static String read(Exchange exchange, Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try {
            for (int n = reader.read(buffer); n >= 0; n = text.length() > BodyText.LARGEST ? -1 : reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
        } catch (IOException e) {
            if (text.isEmpty()) {
                TEXTS.forget(reader);
                throw e;
            }
            PushbackReader whole = new PushbackReader(reader, text.length());
            whole.unread(text.toString().toCharArray());
            exchange.getMessage().setBody(whole);
            throw e;
        }
        return text.isEmpty() ? NO_TEXT : text.toString();
    }
}
