package io.connectchat.camel.internal.request;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of a request's members, as the rules ask for it. They see what was read from the sources, so that an endpoint's
 * options are checked at its start without the SDK's request, whose classes take long to load.
 *
 * @param <T> what it holds
 */
public abstract class Member<T> {
    private final String path;

    private Member(String path) {
        this.path = path;
    }

    /**
     * A row of the field table.
     *
     * @throws IllegalArgumentException if there is none with this path
     */
    public static <T> Member<T> field(String path) {
        int field = FieldTable.indexOf(path);
        return new Member<>(path) {
            @Override
            @SuppressWarnings("unchecked") // the slots hold what the row's reader read
            public @Nullable T in(ChatRequest request) {
                return (T) request.value(field);
            }
        };
    }

    /**
     * A member made of members: true if a source mentions it, be it empty.
     *
     * @throws IllegalArgumentException if no row of the field table lies within it
     */
    public static Member<Boolean> holder(String path) {
        int holder = Holders.of(path);
        if (holder == 0) {
            throw new IllegalArgumentException("No holder " + path);
        }
        return new Member<>(path) {
            @Override
            public @Nullable Boolean in(ChatRequest request) {
                return request.mentions(holder) ? Boolean.TRUE : null;
            }
        };
    }

    /** A member of what this one holds. */
    public <M> Member<M> within(String name, Function<T, @Nullable M> getter) {
        Member<T> holder = this;
        return new Member<>(path + "." + name) {
            @Override
            public @Nullable M in(ChatRequest request) {
                T value = holder.in(request);
                return value == null ? null : getter.apply(value);
            }
        };
    }

    /**
     * The same member as the SDK's request has copied it: a message's own map, which others may change, is not what is sent.
     *
     * @param sent reads it from there; asked only if it is set
     */
    public Member<T> asSent(Function<ChatRequest, @Nullable T> sent) {
        Member<T> said = this;
        return new Member<>(path) {
            @Override
            public @Nullable T in(ChatRequest request) {
                return said.in(request) == null ? null : sent.apply(request);
            }
        };
    }

    /** Where it stands, as violations name it. */
    public String path() {
        return path;
    }

    /** What a request has there; null if it is not set. Not to be changed. */
    public abstract @Nullable T in(ChatRequest request);
}
