package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.StartedContact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contacts that were started, and for how long which token answers with which of them. */
public final class ContactBook {
    /** As AWS documents it. A token that is exactly this old is valid no more, and its use does not renew it. */
    static final Duration TOKEN_VALIDITY = Duration.ofDays(7);

    private final List<StartedContact> contacts = new ArrayList<>();
    /** By their age, oldest first, so that the expired ones are dropped without a search. */
    private final Map<String, StartedContact> byToken = new LinkedHashMap<>();

    /**
     * Starts a contact unless its token is valid and taken. The look and the entry are one step: of requests that come
     * at the same time with one token, one starts a contact.
     *
     * @return {@code null} if this contact was started, else the one that already has its token
     */
    public synchronized @Nullable StartedContact start(StartedContact contact) {
        forgetExpiredTokens(contact.startedAt());
        String token = contact.clientToken();
        if (token != null) {
            StartedContact earlier = byToken.get(token);
            if (earlier != null && !expired(earlier, contact.startedAt())) {
                return earlier;
            }
            byToken.remove(token);
            byToken.put(token, contact);
        }
        contacts.add(contact);
        return null;
    }

    /** The contacts, newest last. */
    public synchronized List<StartedContact> contacts() {
        return List.copyOf(contacts);
    }

    /** Forgets contacts and tokens. */
    public synchronized void clear() {
        contacts.clear();
        byToken.clear();
    }

    private void forgetExpiredTokens(Instant now) {
        Iterator<StartedContact> oldestFirst = byToken.values().iterator();
        while (oldestFirst.hasNext() && expired(oldestFirst.next(), now)) {
            oldestFirst.remove();
        }
    }

    private static boolean expired(StartedContact contact, Instant now) {
        return !now.isBefore(contact.startedAt().plus(TOKEN_VALIDITY));
    }
}
