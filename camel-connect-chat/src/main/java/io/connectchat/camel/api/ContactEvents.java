package io.connectchat.camel.api;

import java.util.Set;
import org.apache.camel.Predicate;

/**
 * Predicates for routes whose body is a {@link ContactEvent}, or what converts to one. A body that can be read once is best
 * converted before.
 */
public final class ContactEvents {
    private ContactEvents() {}

    /**
     * Events of known contacts, and of contacts that they were transferred to.
     *
     * @param known whether a contact ID is known: <code>ids::contains</code> of a set or of an IdempotentRepository
     */
    public static Predicate ofContacts(java.util.function.Predicate<String> known) {
        return that(event -> {
            String initial = event.getInitialContactId();
            return known.test(event.getContactId()) || (initial != null && known.test(initial));
        });
    }

    /** Events of some types, such as <code>DISCONNECTED</code>. */
    public static Predicate ofTypes(String... types) {
        Set<String> wanted = Set.of(types);
        return that(event -> wanted.contains(event.getEventType()));
    }

    /** Events of contacts that have a tag with this value. */
    public static Predicate withTag(String name, String value) {
        return that(event -> value.equals(event.getTag(name)));
    }

    /** Events of contacts that have a segment attribute with this text. Events do not carry other attributes' values. */
    public static Predicate withSegmentAttribute(String name, String value) {
        return that(event -> value.equals(event.getSegmentAttribute(name)));
    }

    private static Predicate that(java.util.function.Predicate<ContactEvent> test) {
        return exchange -> {
            ContactEvent event = exchange.getMessage().getBody(ContactEvent.class);
            return event != null && test.test(event);
        };
    }
}
