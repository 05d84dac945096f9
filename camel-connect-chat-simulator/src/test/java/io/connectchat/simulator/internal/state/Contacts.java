package io.connectchat.simulator.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contacts as a start makes them. */
final class Contacts {
    private Contacts() {}

    static Contact startedAt(Instant time, String contactId, @Nullable String token) {
        return new Contact(
                contactId,
                "instance",
                time,
                time.plusSeconds(1),
                time.plus(Duration.ofHours(1)),
                "+49151",
                token,
                "request",
                "{}",
                null,
                contactId,
                Map.of(),
                Map.of(),
                Conversation.EMPTY,
                time,
                null,
                null);
    }
}
