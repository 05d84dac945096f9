package io.connectchat.simulator.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that were started, in the order of their starts. Where there are more than it may keep, the oldest is
 * forgotten, and its token with it. It can be used from all threads.
 */
public final class ContactBook {
    /**
     * What became of a start.
     *
     * @param entered whether the contact was entered
     * @param contact the contact: the one that was entered, or the earlier one that has its token; {@code null} where the
     *     instance has as many chats open as it may
     */
    public record Start(boolean entered, @Nullable Contact contact) {}

    private final int limit;
    private int maxActive;
    private final ContactStore store;
    private final ContactListener listener;
    private Newest<Contact> contacts;
    private final Map<String, Long> places = new HashMap<>();
    /** Of those only that have more than one contact. */
    private final Map<String, List<Long>> associated = new HashMap<>();

    private final Tokens tokens = new Tokens();
    private final ActiveChats active = new ActiveChats();
    private Instant latest = Instant.MIN;

    /**
     * Takes up the contacts that the store has.
     *
     * @param limit how many contacts are kept, at least 1
     * @param maxActive how many chats an instance may have open at once
     * @param store where each change is kept
     * @param listener hears of each change, once it is kept
     */
    public ContactBook(int limit, int maxActive, ContactStore store, ContactListener listener) {
        this.limit = limit;
        this.maxActive = maxActive;
        this.store = store;
        this.listener = listener;
        SortedMap<Long, Contact> kept = store.contacts();
        this.contacts = new Newest<>(limit, kept.isEmpty() ? 0 : kept.firstKey());
        kept.values().forEach(this::enter);
    }

    /**
     * Starts a contact unless its token is valid and taken, or its instance is full. The look and the entry are one step: of
     * requests that come at the same time with one token, one starts a contact. A token that is known is answered also by a
     * full instance, since it starts nothing.
     */
    public synchronized Start start(Contact contact) {
        Instant now = contact.startedAt();
        notice(now);
        String token = token(contact);
        String earlier = token == null ? null : tokens.contactOf(token, now);
        if (earlier != null) {
            return new Start(false, find(earlier).orElseThrow());
        }
        if (active.count(contact.instanceId(), now) >= maxActive) {
            return new Start(false, null);
        }
        store.put(contacts.end(), contact);
        enter(contact);
        listener.started(contact);
        return new Start(true, contact);
    }

    /** Tokens and open chats that time has ended are forgotten: where it goes back, they are there again. */
    private void notice(Instant now) {
        if (now.isBefore(latest)) {
            tokens.clear();
            active.clear();
            contacts.all().forEach(this::enterByTime);
        }
        latest = now;
    }

    private void enterByTime(Contact contact) {
        String token = token(contact);
        if (token != null) {
            tokens.enter(token, contact);
        }
        if (contact.stoppedAt() == null) {
            active.opened(contact);
        }
    }

    private void enter(Contact contact) {
        long place = contacts.end();
        Contact oldest = contacts.add(contact);
        if (oldest != null) {
            forget(oldest);
        }
        places.put(contact.contactId(), place);
        enterByTime(contact);
        if (!contact.associationId().equals(contact.contactId())) {
            associated
                    .computeIfAbsent(
                            contact.associationId(),
                            first -> new ArrayList<>(List.of(places.getOrDefault(first, place))))
                    .add(place);
        }
    }

    /** Each operation that starts contacts has its tokens apart. */
    private static @Nullable String token(Contact contact) {
        String token = contact.clientToken();
        return token != null && contact.isFromCustomer() ? "StartChatContact " + token : token;
    }

    private void forget(Contact contact) {
        Long place = places.remove(contact.contactId());
        store.remove(place);
        active.closed(contact);
        String token = token(contact);
        if (token != null) {
            tokens.forget(token, contact);
        }
        List<Long> group = associated.get(contact.associationId());
        if (group != null) {
            group.remove(place);
            if (group.isEmpty()) {
                associated.remove(contact.associationId());
            }
        }
    }

    /** The contact of this id, if there is one. */
    public synchronized Optional<Contact> find(String contactId) {
        Long place = places.get(contactId);
        return place == null ? Optional.empty() : Optional.of(contacts.get(place));
    }

    /**
     * Changes a contact: the look and the change are one step.
     *
     * @param change gives the changed contact, or an equal one to leave it; it must not block
     * @return what is now in the book, or empty if there is no such contact
     */
    public synchronized Optional<Contact> update(String contactId, UnaryOperator<Contact> change) {
        Long place = places.get(contactId);
        if (place == null) {
            return Optional.empty();
        }
        Contact before = contacts.get(place);
        Contact after = change.apply(before);
        if (!after.equals(before)) {
            store.put(place, after);
            contacts.set(place, after);
            if (after.stoppedAt() != null) {
                active.closed(after);
            }
            listener.changed(before, after);
        }
        return Optional.of(after);
    }

    /** The contacts that are related to this one, itself among them, oldest first. */
    public synchronized List<Contact> associatedWith(Contact contact) {
        List<Long> group = associated.get(contact.associationId());
        return group == null
                ? find(contact.contactId()).stream().toList()
                : group.stream().map(contacts::get).toList();
    }

    /** The contacts, newest last. */
    public synchronized List<Contact> contacts() {
        return contacts.all();
    }

    /** How many contacts there are. */
    public synchronized int size() {
        return contacts.size();
    }

    /** The place that the next contact gets: it tells how many were ever started. */
    public synchronized long end() {
        return contacts.end();
    }

    /**
     * The contacts before a place that are wanted, newest first.
     *
     * @param before the place behind the first to be given; places count in the order of the starts
     * @param most how many at most
     */
    public synchronized Page<Contact> newestBefore(long before, int most, Predicate<Contact> wanted) {
        return contacts.before(before, most, wanted);
    }

    /** How many chats each instance has open, of those that have any. */
    public synchronized Map<String, Integer> activeChats(Instant now) {
        notice(now);
        return active.counts(now);
    }

    /** How many chats an instance may have open at once, from now on. */
    public synchronized void limitActive(int most) {
        maxActive = most;
    }

    /** How many chats an instance may have open at once. */
    public synchronized int activeLimit() {
        return maxActive;
    }

    /** Done once all changes so far are kept as the store keeps them: who tells of one waits for it. */
    public CompletableFuture<Void> kept() {
        return store.kept();
    }

    /** Forgets contacts and tokens. */
    public synchronized void clear() {
        store.clear();
        contacts = new Newest<>(limit, 0);
        places.clear();
        associated.clear();
        tokens.clear();
        active.clear();
        latest = Instant.MIN;
        listener.cleared();
    }
}
