package io.connectchat.simulator.internal.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many chats each instance has open. Those whose duration has passed drop out when they are counted next, in the order
 * of their ends, so that counting does not look at all. Used under the book's lock.
 */
final class ActiveChats {
    private record End(Instant at, String contactId) implements Comparable<End> {
        private static final Comparator<End> ORDER =
                Comparator.comparing(End::at).thenComparing(End::contactId);

        static End of(Contact contact) {
            return new End(contact.expiresAt(), contact.contactId());
        }

        @Override
        public int compareTo(End other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Chats {
        private final NavigableSet<End> ends = new TreeSet<>();

        int count(Instant now) {
            while (!ends.isEmpty() && !now.isBefore(ends.first().at)) {
                ends.pollFirst();
            }
            return ends.size();
        }
    }

    private final Map<String, Chats> byInstance = new HashMap<>();

    void opened(Contact contact) {
        byInstance.computeIfAbsent(contact.instanceId(), id -> new Chats()).ends.add(End.of(contact));
    }

    /** The contact has been stopped, or is forgotten. */
    void closed(Contact contact) {
        Chats chats = byInstance.get(contact.instanceId());
        if (chats != null) {
            chats.ends.remove(End.of(contact));
        }
    }

    int count(String instanceId, Instant now) {
        Chats chats = byInstance.get(instanceId);
        return chats == null ? 0 : chats.count(now);
    }

    /** Those of all instances that have any, by their ids in order. */
    Map<String, Integer> counts(Instant now) {
        Map<String, Integer> counts = new TreeMap<>();
        byInstance.forEach((id, chats) -> {
            int count = chats.count(now);
            if (count > 0) {
                counts.put(id, count);
            }
        });
        return counts;
    }

    void clear() {
        byInstance.clear();
    }
}
