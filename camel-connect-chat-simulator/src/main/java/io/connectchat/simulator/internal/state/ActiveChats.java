package io.connectchat.simulator.internal.state;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many chats each instance has open. Those whose duration has passed drop out when they are counted next, in the order
 * of their ends, so that counting does not look at all. Used under the book's lock.
 */
final class ActiveChats {
    private record End(Instant at, String contactId) implements Comparable<End> {
        @Override
        public int compareTo(End other) {
            return at.compareTo(other.at);
        }
    }

    private static final class Chats {
        private final Set<String> open = new HashSet<>();
        private final PriorityQueue<End> ends = new PriorityQueue<>();

        int count(Instant now) {
            for (End next = ends.peek(); next != null && !now.isBefore(next.at); next = ends.peek()) {
                ends.poll();
                open.remove(next.contactId);
            }
            return open.size();
        }
    }

    private final Map<String, Chats> byInstance = new HashMap<>();

    void opened(Contact contact) {
        Chats chats = byInstance.computeIfAbsent(contact.instanceId(), id -> new Chats());
        chats.open.add(contact.contactId());
        chats.ends.add(new End(contact.expiresAt(), contact.contactId()));
    }

    void stopped(Contact contact) {
        Chats chats = byInstance.get(contact.instanceId());
        if (chats != null) {
            chats.open.remove(contact.contactId());
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
