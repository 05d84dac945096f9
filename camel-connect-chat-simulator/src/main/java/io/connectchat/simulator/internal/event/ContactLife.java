package io.connectchat.simulator.internal.event;

import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.ContactListener;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of what happens to contacts. What is done to a contact is heard of; what time does is entered in the agenda, and
 * looked up in the book when it is due, since the contact may have been stopped by then.
 */
final class ContactLife implements ContactListener {
    private final Agenda agenda;
    private final Deliveries deliveries;
    private final EventJson form;
    private final InstantSource clock;

    /** Set before the first event is due. */
    private volatile @Nullable ContactBook book;

    ContactLife(Agenda agenda, Deliveries deliveries, EventJson form, InstantSource clock) {
        this.agenda = agenda;
        this.deliveries = deliveries;
        this.form = form;
        this.clock = clock;
    }

    /** Tells of the contacts of this book, from now on: also of those that were started in an earlier run. */
    void follow(ContactBook followed) {
        book = followed;
        Instant now = clock.instant();
        for (Contact contact : followed.contacts()) {
            if (contact.disconnectedAt(now) == null) {
                agenda.at(now, () -> deliveries.begin(contact.contactId()));
                plan(contact, now);
            }
        }
    }

    @Override
    public void started(Contact contact) {
        agenda.at(contact.startedAt(), () -> deliveries.begin(contact.contactId()));
        tell(EventType.INITIATED, contact, contact.startedAt(), null);
        plan(contact, Instant.MIN);
    }

    private void plan(Contact contact, Instant after) {
        String id = contact.contactId();
        if (contact.connectsAt().isAfter(after)) {
            agenda.at(contact.connectsAt(), () -> connect(id, contact.connectsAt()));
        }
        planAnswer(contact, after);
        planAgent(contact, after);
        agenda.at(contact.expiresAt(), () -> expire(id));
    }

    private void planAnswer(Contact contact, Instant after) {
        Instant answer = contact.answeredAt(Instant.MAX);
        if (answer != null && answer.isAfter(after)) {
            agenda.at(answer, () -> enqueue(contact.contactId(), answer));
        }
    }

    private void planAgent(Contact contact, Instant after) {
        Instant joined = contact.agentConnectedAt(Instant.MAX);
        if (joined != null && joined.isAfter(after)) {
            agenda.at(joined, () -> connectAgent(contact.contactId(), joined));
        }
    }

    private void connectAgent(String contactId, Instant at) {
        find(contactId)
                .filter(contact -> at.equals(contact.agentConnectedAt(at)))
                .ifPresent(contact -> send(EventType.CONNECTED_TO_AGENT, contact, at, null));
    }

    private void connect(String contactId, Instant at) {
        find(contactId)
                .filter(contact -> contact.connectedAt(at) != null)
                .ifPresent(contact -> send(EventType.CONNECTED_TO_SYSTEM, contact, at, null));
    }

    private void enqueue(String contactId, Instant at) {
        if (form.answeredQueue() != null) {
            find(contactId)
                    .filter(contact -> at.equals(contact.answeredAt(at)))
                    .ifPresent(contact -> send(EventType.QUEUED, contact, at, null));
        }
    }

    private void expire(String contactId) {
        find(contactId).filter(contact -> contact.stoppedAt() == null).ifPresent(contact -> {
            send(EventType.DISCONNECTED, contact, contact.expiresAt(), null);
            send(EventType.COMPLETED, contact, contact.expiresAt(), null);
        });
    }

    @Override
    public void changed(Contact before, Contact after) {
        if (!after.attributes().equals(before.attributes())) {
            tell(EventType.CONTACT_DATA_UPDATED, after, after.updatedAt(), "UserDefinedAttributes");
        }
        if (!after.tags().equals(before.tags())) {
            tell(EventType.CONTACT_DATA_UPDATED, after, after.updatedAt(), "Tags");
        }
        if (!Objects.equals(after.answeredAt(Instant.MAX), before.answeredAt(Instant.MAX))) {
            planAnswer(after, Instant.MIN);
        }
        if (!Objects.equals(after.agentConnectedAt(Instant.MAX), before.agentConnectedAt(Instant.MAX))) {
            planAgent(after, Instant.MIN);
        }
        if (before.stoppedAt() == null && after.stoppedAt() != null) {
            tell(EventType.DISCONNECTED, after, after.stoppedAt(), null);
            tell(EventType.COMPLETED, after, after.stoppedAt(), null);
        }
    }

    @Override
    public void cleared() {
        agenda.clear();
        agenda.at(Instant.MIN, deliveries::clear);
    }

    /** In the events' own thread: who holds the book's lock must not wait. */
    private void tell(EventType type, Contact contact, Instant at, @Nullable String updated) {
        agenda.at(at, () -> send(type, contact, at, updated));
    }

    private void send(EventType type, Contact contact, Instant at, @Nullable String updated) {
        deliveries.deliver(type, contact.contactId(), at, form.write(type, contact, at, updated));
    }

    private Optional<Contact> find(String contactId) {
        ContactBook followed = book;
        return followed == null ? Optional.empty() : followed.find(contactId);
    }
}
