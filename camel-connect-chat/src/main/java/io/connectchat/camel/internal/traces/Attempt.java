package io.connectchat.camel.internal.traces;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request of a call.
 *
 * @param number 1 for the first
 * @param status null if no answer came
 * @param error the SDK's name of the kind of error, such as Throttling; null for success
 */
record Attempt(
        String operation,
        int number,
        Instant begun,
        Instant ended,
        @Nullable String region,
        @Nullable Integer status,
        @Nullable String requestId,
        @Nullable String error) {}
