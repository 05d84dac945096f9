package io.connectchat.camel.internal.request;

import io.connectchat.camel.internal.lineage.Lineage;
import io.connectchat.camel.internal.violation.Location;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What was read of streams. Without stream caching a redelivery finds the same stream in the message again, at its end. A
 * server may use one stream for the messages of a connection: what was read is that of one root exchange.
 *
 * @param <S> the streams
 * @param <T> what is read of them
 */
final class Readings<S, T> {

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
    T of(Exchange exchange, S stream, Location at, Reading<T> reading) throws IOException {
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

    private static <T> @Nullable T refuse(Location at) {
        return at.refuse(
                "is a stream that was read before",
                "Leave stream caching on, or set the body to text before the step that may be tried again");
    }
}
