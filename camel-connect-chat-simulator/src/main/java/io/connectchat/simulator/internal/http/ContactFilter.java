package io.connectchat.simulator.internal.http;

import io.connectchat.simulator.ChatMessage;
import io.connectchat.simulator.ContactStatus;
import io.connectchat.simulator.StartedContact;
import io.connectchat.simulator.internal.state.Contact;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The contacts that a query asks for. */
final class ContactFilter {
    private ContactFilter() {}

    /**
     * The filter of a query.
     *
     * @throws IllegalArgumentException if the query is wrong
     */
    static Predicate<Contact> of(HttpServerRequest request, Instant now) {
        Wanted wanted = new Wanted(Query.of(request));
        wanted.require();
        requireStatus(wanted.value("status"));
        ContactSearch search = ContactSearch.of(wanted.value("search"));
        return contact -> wanted.hasAddress(contact.destination())
                && wanted.hasValue("token", contact.clientToken())
                && wanted.hasAttributes(contact.attributes())
                && hasState(wanted, search, contact.at(now));
    }

    private static boolean hasState(Wanted wanted, ContactSearch search, StartedContact contact) {
        return search.finds(contact)
                && wanted.hasValue("status", contact.status().name())
                && (wanted.value("text") == null
                        || wanted.hasText(contact.transcript().stream()
                                .map(ChatMessage::content)
                                .toList()));
    }

    private static void requireStatus(@Nullable String status) {
        if (status != null
                && Arrays.stream(ContactStatus.values())
                        .noneMatch(known -> known.name().equals(status))) {
            throw new IllegalArgumentException("status must be INITIATED, CONNECTED or DISCONNECTED.");
        }
    }
}
