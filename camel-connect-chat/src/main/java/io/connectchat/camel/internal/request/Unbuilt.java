package io.connectchat.camel.internal.request;

import org.jspecify.annotations.Nullable;

/**
 * What was read for a member of one of the SDK's own types. The SDK's object is made for a request that is sent: an
 * endpoint's start, which reads and checks the same options, does without those types, which take long to load.
 *
 * @param <T> the SDK's type
 */
abstract class Unbuilt<T> {
    /** Two threads may make one each: they are equal, and can't be changed. */
    private @Nullable T built;

    /** The SDK's object; an option's is made for the first message, and is the same for all. */
    final T built() {
        T known = built;
        if (known == null) {
            known = build();
            built = known;
        }
        return known;
    }

    abstract T build();
}
