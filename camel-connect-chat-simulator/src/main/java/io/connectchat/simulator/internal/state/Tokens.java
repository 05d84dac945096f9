package io.connectchat.simulator.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For how long which {@code ClientToken} answers with which contact. Used under the book's lock. */
final class Tokens {
    /** As AWS documents it. A token that is exactly this old is valid no more, and its use does not renew it. */
    private static final Duration VALIDITY = Duration.ofDays(7);

    private record Use(String contactId, Instant at) {
        boolean isOver(Instant now) {
            return !now.isBefore(at.plus(VALIDITY));
        }
    }

    /** By their age, oldest first, so that the expired ones are dropped without a search. */
    private final Map<String, Use> uses = new LinkedHashMap<>();

    /** The id of the contact that was started with this token, if it is valid. */
    @Nullable
    String contactOf(String token, Instant now) {
        forgetExpired(now);
        Use use = uses.get(token);
        return use == null || use.isOver(now) ? null : use.contactId;
    }

    void enter(String token, Contact contact) {
        uses.remove(token);
        uses.put(token, new Use(contact.contactId(), contact.startedAt()));
    }

    /** Forgets a token, unless a later contact has it. */
    void forget(String token, Contact contact) {
        Use use = uses.get(token);
        if (use != null && use.contactId.equals(contact.contactId())) {
            uses.remove(token);
        }
    }

    void clear() {
        uses.clear();
    }

    private void forgetExpired(Instant now) {
        Iterator<Use> oldestFirst = uses.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().isOver(now)) {
            oldestFirst.remove();
        }
    }
}
