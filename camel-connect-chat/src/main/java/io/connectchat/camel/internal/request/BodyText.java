package io.connectchat.camel.internal.request;

import io.connectchat.camel.internal.violation.ValueLocation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import javax.xml.transform.stream.StreamSource;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.apache.camel.support.ExchangeHelper;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body as text: once, no further than a request can reach, and so that whoever comes next (a redelivery above
 * all) finds it unread.
 */
final class BodyText {
    /**
     * The most that is read, in characters and in bytes. The largest request has two maps of 32,768 bytes and a message
     * of 16,384, each six times as long where JSON escapes every character.
     */
    static final int LARGEST = 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private BodyText() {}

    /** The body's text, or null if it is none or too much of it; refused then. */
    static @Nullable String read(Exchange exchange, Object body, ValueLocation at) throws IOException {
        if (body instanceof CharSequence text) {
            return measured(text, at);
        }
        if (body instanceof Reader reader) {
            return measured(BodyStream.text(exchange, reader, at), at);
        }
        if (body instanceof StreamSource source && !(body instanceof StreamCache) && source.getReader() != null) {
            return measured(BodyStream.text(exchange, source.getReader(), at), at);
        }
        byte[] bytes = bytes(exchange, body, at);
        if (bytes == null) {
            return null;
        }
        return bytes.length > LARGEST ? refuseSize(at) : decode(exchange, bytes, at);
    }

    private static @Nullable String measured(@Nullable CharSequence text, ValueLocation at) {
        if (text == null) {
            return null;
        }
        return text.length() > LARGEST ? refuseSize(at) : withoutMark(text.toString());
    }

    static <T> @Nullable T refuseSize(ValueLocation at) {
        return at.refuse("must be at most " + LARGEST + " characters or bytes long", "Send one request per message");
    }

    private static byte @Nullable [] bytes(Exchange exchange, Object body, ValueLocation at) throws IOException {
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        if (body instanceof ByteBuffer buffer) {
            // Camel's conversion would leave it at its end.
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        if (body instanceof StreamCache cache) {
            return cached(exchange, cache, at);
        }
        if (body instanceof InputStream stream) {
            return BodyStream.bytes(exchange, stream, at);
        }
        if (body instanceof WrappedFile<?> file && file.getBody() instanceof InputStream stream) {
            return BodyStream.bytes(exchange, stream, at);
        }
        if (body instanceof StreamSource source && source.getInputStream() != null) {
            return BodyStream.bytes(exchange, source.getInputStream(), at);
        }
        if (body instanceof File || body instanceof Path || body instanceof WrappedFile) {
            return opened(exchange, body, at);
        }
        // Camel takes the numbers in a list for bytes, and an empty list for an empty text.
        byte[] bytes = body instanceof Iterable || body instanceof Object[]
                ? null
                : exchange.getContext().getTypeConverter().tryConvertTo(byte[].class, exchange, body);
        return bytes != null ? bytes : refuseKind(body, at);
    }

    private static <T> @Nullable T refuseKind(Object body, ValueLocation at) {
        return at.refuse(
                "must be a request or text but is of the class "
                        + body.getClass().getName(),
                "Set the body to a Map, JSON or text, or set bodyAs=ignore");
    }

    /** A cache is read by whoever wants to, and left at its start for the next. */
    private static byte @Nullable [] cached(Exchange exchange, StreamCache cache, ValueLocation at) throws IOException {
        cache.reset();
        InputStream stream = cache instanceof InputStream already
                ? already
                : exchange.getContext().getTypeConverter().tryConvertTo(InputStream.class, exchange, cache);
        if (stream == null) {
            return refuseKind(cache, at);
        }
        byte[] bytes = stream.readNBytes(LARGEST + 1);
        cache.reset();
        return bytes;
    }

    private static byte @Nullable [] opened(Exchange exchange, Object file, ValueLocation at) throws IOException {
        // Where a charset is set, Camel's own conversion of a WrappedFile recodes what we are to decode by it.
        boolean decodedHere = ExchangeHelper.getCharsetName(exchange, false) != null;
        Object source = decodedHere && file instanceof WrappedFile<?> wrapped && wrapped.getFile() instanceof File plain
                ? plain
                : file;
        try (InputStream stream =
                exchange.getContext().getTypeConverter().tryConvertTo(InputStream.class, exchange, source)) {
            return stream == null
                    ? at.refuse("is a file that cannot be read", "Check that the file exists and can be read")
                    : stream.readNBytes(LARGEST + 1);
        }
    }

    private static @Nullable String decode(Exchange exchange, byte[] bytes, ValueLocation at) {
        Charset charset = charset(exchange, at);
        if (charset == null) {
            return null;
        }
        try {
            return withoutMark(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            // Nothing but where it was malformed is in it, in bytes that nobody sees.
            return at.refuse(
                    "must be text in " + charset,
                    "Set the property " + Exchange.CHARSET_NAME + " to the charset that it is in");
        }
    }

    private static @Nullable Charset charset(Exchange exchange, ValueLocation at) {
        String name = ExchangeHelper.getCharsetName(exchange, false);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return at.refuse(
                    "is in a charset that Java does not know", "Correct the property " + Exchange.CHARSET_NAME);
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
