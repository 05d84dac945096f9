package io.connectchat.simulator.internal.event;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is to be done at which time; what is due at the same time, in the order in which it was entered. */
final class Agenda {
    private record Entry(Instant due, long place, Runnable action) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparing(Entry::place));
    private long place;

    synchronized void at(Instant due, Runnable action) {
        entries.add(new Entry(due, place++, action));
    }

    /** Does all that is due by now, and what that enters too. */
    void run(Instant now) {
        for (Entry next = due(now); next != null; next = due(now)) {
            next.action.run();
        }
    }

    private synchronized @Nullable Entry due(Instant now) {
        Entry first = entries.peek();
        return first == null || first.due.isAfter(now) ? null : entries.poll();
    }

    synchronized void clear() {
        entries.clear();
    }
}
