package io.connectchat.camel.internal.rules;

import io.connectchat.camel.internal.request.ChatRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of a request's members, as the rules ask for it.
 *
 * @param path where it stands, as violations name it
 */
record Member<T>(String path, Getter<T> getter) {
    /** Reads it from a request. */
    @FunctionalInterface
    interface Getter<T> extends Function<ChatRequest, @Nullable T> {}

    /** What the request has there; null if it is not set. */
    @Nullable
    T in(ChatRequest request) {
        return getter.apply(request);
    }
}
