package io.connectchat.camel.internal.request;

import io.connectchat.camel.internal.lineage.Lineage;
import io.connectchat.camel.internal.violation.ValueLocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
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
    static byte @Nullable [] bytes(Exchange exchange, InputStream stream, ValueLocation at) throws IOException {
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
    static @Nullable String text(Exchange exchange, Reader reader, ValueLocation at) throws IOException {
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

    /**
     * What was read of streams. Without stream caching a redelivery finds the same stream in the message again, at its end. A
     * server may use one stream for the messages of a connection: what was read is that of one root exchange.
     *
     * @param <S> the streams
     * @param <T> what is read of them
     */
    private static final class Readings<S, T> {
        /** How a stream is read. */
        interface Reading<T> {
            T read() throws IOException;
        }

        private record Read<T>(String root, @Nullable T content) {}

        private final T nothing;
        /** Weak: what was read of a stream goes with it. */
        private final Map<S, Read<T>> reads = Collections.synchronizedMap(new WeakHashMap<>());

        /** Makes one; what it returns for nothing is what is read of a stream at its end. */
        Readings(T nothing) {
            this.nothing = nothing;
        }

        /** What was read of a stream for an exchange, or is read of it now; null if that is not the whole, refused then. */
        @Nullable
        T of(Exchange exchange, S stream, ValueLocation at, Reading<T> reading) throws IOException {
            // Branches of a route that run at the same time may have the same stream.
            synchronized (stream) {
                String root = Lineage.root(exchange);
                Read<T> before = reads.get(stream);
                if (before != null && before.content() != null && before.root().equals(root)) {
                    return before.content();
                }
                if (before != null && before.content() == null) {
                    return refuse(at);
                }
                // Stays where reading fails: somewhere in its midst.
                reads.put(stream, new Read<>(root, null));
                T content = reading.read();
                if (before != null && content == nothing) {
                    return refuse(at);
                }
                reads.put(stream, new Read<>(root, content));
                return content;
            }
        }

        /** Takes back that a stream is read, where nothing came of it. */
        void forget(S stream) {
            reads.remove(stream);
        }

        private static <T> @Nullable T refuse(ValueLocation at) {
            return at.refuse(
                    "is a stream that was read before",
                    "Leave stream caching on, or set the body to text before the step that may be tried again");
        }
    }
}
