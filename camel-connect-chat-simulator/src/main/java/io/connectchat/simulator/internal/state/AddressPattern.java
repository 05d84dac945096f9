package io.connectchat.simulator.internal.state;

import org.jspecify.annotations.Nullable;

/** A customer's address, or with a {@code *} at its end the beginning of many. */
public final class AddressPattern {
    private AddressPattern() {}

    /** Whether an address is one of those; without a pattern each is, also none. */
    public static boolean matches(@Nullable String pattern, @Nullable String address) {
        if (pattern == null) {
            return true;
        }
        return address != null
                && (pattern.endsWith("*")
                        ? address.startsWith(pattern.substring(0, pattern.length() - 1))
                        : address.equals(pattern));
    }
}
