package io.connectchat.simulator.internal.event;

import io.connectchat.simulator.internal.state.ChatItem;
import io.connectchat.simulator.internal.state.Contact;
import io.connectchat.simulator.internal.state.ContactBook;
import io.connectchat.simulator.internal.state.ContactListener;
import io.connectchat.simulator.internal.state.Streaming;
import io.connectchat.simulator.internal.state.Transcript;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is said in a chat to its topics, from the time on at which each streaming was started. What is scripted is entered in the
 * agenda, and looked up in the book when it is due: the chat or its streaming may have ended by then.
 */
final class ContactStreams implements ContactListener {
    private final Agenda agenda;
    private final Map<String, Outbox> topics;
    private final InstantSource clock;
    private final TopicMessage form = new TopicMessage();

    /** Set before the first message is due. */
    private volatile @Nullable ContactBook book;

    ContactStreams(Agenda agenda, Map<String, Outbox> topics, InstantSource clock) {
        this.agenda = agenda;
        this.topics = topics;
        this.clock = clock;
    }

    /** Goes on with the chats of an earlier run. */
    void follow(ContactBook followed) {
        book = followed;
        Instant now = clock.instant();
        if (!topics.isEmpty()) {
            followed.contacts().stream()
                    .filter(contact -> contact.disconnectedAt(now) == null)
                    .forEach(contact ->
                            contact.conversation().streamings().forEach(streaming -> plan(contact, streaming, now)));
        }
    }

    @Override
    public void started(Contact contact) {
        // Nobody streams it yet.
    }

    @Override
    public void changed(Contact before, Contact after) {
        List<Streaming> old = before.conversation().streamings();
        for (Streaming streaming : after.conversation().streamings()) {
            if (!old.contains(streaming)) {
                plan(after, streaming, clock.instant());
                continue;
            }
            List<ChatItem> items = after.conversation().items();
            items.subList(before.conversation().items().size(), items.size())
                    .forEach(item -> at(after, streaming, item));
            Instant stopped = after.stoppedAt();
            if (stopped != null && before.stoppedAt() == null) {
                at(after, streaming, Transcript.end(after, stopped));
            }
        }
    }

    /** What is still to come. */
    private void plan(Contact contact, Streaming streaming, Instant now) {
        contact.conversation().items().stream()
                .filter(item -> item.at().isAfter(now))
                .forEach(item -> at(contact, streaming, item));
        at(contact, streaming, Transcript.end(contact, contact.expiresAt()));
    }

    private void at(Contact contact, Streaming streaming, ChatItem item) {
        agenda.at(item.at(), () -> send(contact.contactId(), streaming, item));
    }

    private void send(String contactId, Streaming streaming, ChatItem item) {
        ContactBook followed = book;
        Outbox topic = topics.get(streaming.endpointArn());
        if (followed != null && topic != null) {
            followed.find(contactId)
                    .filter(contact -> contact.conversation().streamings().contains(streaming))
                    .filter(contact -> hasCome(contact, item))
                    .ifPresent(contact -> topic.add(form.write(contact, streaming, item)));
        }
    }

    /** Whether the end is the one that came, or the item came before the end. */
    private static boolean hasCome(Contact contact, ChatItem item) {
        return item.contentType().equals(ChatItem.ENDED)
                ? item.at().equals(contact.disconnectedAt(item.at()))
                : contact.items(item.at()).contains(item);
    }

    @Override
    public void cleared() {
        // Whoever shares the agenda clears it.
    }
}
