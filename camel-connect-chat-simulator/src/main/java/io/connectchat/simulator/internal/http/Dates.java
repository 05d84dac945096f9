package io.connectchat.simulator.internal.http;

import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Dates each answer, as RFC 9110 has it (6.6.1): a client whose request is refused for its date learns the right time from
 * it, as AWS's SDKs do. Used by the event loop alone.
 */
final class Dates {
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final InstantSource clock;
    private Instant second = Instant.MIN;
    private String text = "";

    Dates(InstantSource clock) {
        this.clock = clock;
    }

    /** Dates an answer. */
    void put(HttpServerResponse response) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!now.equals(second)) {
            // Written once a second, not for each of many thousand answers.
            second = now;
            text = IMF_FIXDATE.format(now);
        }
        response.putHeader("Date", text);
    }
}
