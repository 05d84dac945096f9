package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectClientConfiguration;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The timeouts of a call and of an attempt. Four attempts of ten seconds and the delays between them fit into the default
 * of one minute.
 *
 * @param call null for no limit
 * @param attempt null for no limit
 */
record TimeLimits(@Nullable Duration call, @Nullable Duration attempt) {
    private static final Duration CALL = Duration.ofSeconds(60);
    private static final Duration ATTEMPT = Duration.ofSeconds(10);

    static TimeLimits of(ConnectClientConfiguration options) {
        Duration call = options.getApiCallTimeout() == null ? CALL : options.getApiCallTimeout();
        Duration attempt = options.getApiCallAttemptTimeout();
        if (attempt == null) {
            attempt = call.isZero() || call.compareTo(ATTEMPT) > 0 ? ATTEMPT : call;
        }
        return new TimeLimits(zeroIsNone(call), zeroIsNone(attempt));
    }

    private static @Nullable Duration zeroIsNone(Duration duration) {
        return duration.isZero() ? null : duration;
    }
}
