package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.Fault;
import io.connectchat.simulator.FaultPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The faults that the coming requests meet: those scripted, in their order, and after them what the plan chooses. */
public final class FaultScript {
    private record Entry(Fault fault, int times) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private FaultPlan plan = FaultPlan.none();
    private long planned;

    /** Scripts a fault for so many requests, after all that was scripted before. */
    public synchronized void add(int times, Fault fault) {
        entries.addLast(new Entry(fault, times));
    }

    /** Has a plan choose for the requests that meet no scripted fault; its first is number 1. */
    public synchronized void follow(FaultPlan newPlan) {
        plan = newPlan;
        planned = 0;
    }

    /** The fault of the next request, which is used up by this, or {@code null} if it meets none. */
    public synchronized @Nullable Fault next() {
        Entry entry = entries.pollFirst();
        if (entry == null) {
            planned++;
            return plan.faultFor(planned).orElse(null);
        }
        if (entry.times > 1) {
            entries.addFirst(new Entry(entry.fault, entry.times - 1));
        }
        return entry.fault;
    }

    /** Forgets what was scripted, and the plan. */
    public synchronized void clear() {
        entries.clear();
        follow(FaultPlan.none());
    }
}
