package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.internal.json.Surrogates;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A record of a state file as a contact. One that is bad, as an earlier version may have left it, is shown as such. */
final class ContactRecord {
    private static final Logger LOG = LoggerFactory.getLogger(ContactRecord.class);

    private ContactRecord() {}

    /** The contact that the record holds, or one that stands for it where it holds none. */
    static Contact read(long place, String json) {
        String record = json;
        if (!Surrogates.arePaired(record)) {
            LOG.warn(
                    "Record {} of the state file has half of a surrogate pair, which is no Unicode: it is shown as \\uD800"
                            + " or the like",
                    place);
            record = Surrogates.spelledOut(record);
        }
        try {
            return ContactJson.read(record);
        } catch (RuntimeException e) {
            // The cause is not logged: it may quote a customer's data.
            LOG.warn("Record {} of the state file can't be read: a contact that has ended stands in its place", place);
            return unreadable(place);
        }
    }

    /** The places of a book have no gap: something must stand there. */
    private static Contact unreadable(long place) {
        String id = "unreadable-" + place;
        return new Contact(
                id,
                "unreadable",
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                "unreadable",
                null,
                id,
                "{}",
                null,
                id,
                Map.of(),
                Map.of(),
                Conversation.EMPTY,
                Instant.EPOCH,
                Instant.EPOCH,
                "Record " + place + " of the state file can't be read");
    }
}
