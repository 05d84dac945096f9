package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The faults that the coming requests meet, in the order in which they were scripted. */
public final class FaultScript {
    private record Entry(Fault fault, int times) {}

    private final Deque<Entry> entries = new ArrayDeque<>();

    /** Scripts a fault for so many requests, after all that was scripted before. */
    public synchronized void add(int times, Fault fault) {
        entries.addLast(new Entry(fault, times));
    }

    /** The fault of the next request, which is used up by this, or {@code null} if it meets none. */
    public synchronized @Nullable Fault next() {
        Entry entry = entries.pollFirst();
        if (entry == null) {
            return null;
        }
        if (entry.times > 1) {
            entries.addFirst(new Entry(entry.fault, entry.times - 1));
        }
        return entry.fault;
    }

    /** Forgets what was scripted. */
    public synchronized void clear() {
        entries.clear();
    }
}
