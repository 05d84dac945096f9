package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.Fault;
import io.connectchat.simulator.FaultPlan;
import io.connectchat.simulator.FaultRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The faults that the coming requests meet: those scripted, in their order; after them what the first rule says that has
 * something to say; and after the rules what the plan chooses.
 */
public final class FaultScript {
    private record Entry(Fault fault, int times) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final List<ActiveRule> rules = new ArrayList<>();
    private FaultPlan plan = FaultPlan.none();
    private long planned;

    /** Scripts a fault for so many requests, after all that was scripted before. */
    public synchronized void add(int times, Fault fault) {
        entries.addLast(new Entry(fault, times));
    }

    /** Adds a rule behind those that there are. */
    public synchronized void add(FaultRule rule) {
        rules.add(new ActiveRule(rule));
    }

    /** Puts these in the place of all rules and of what was scripted, and ends the plan. */
    public synchronized void replace(List<FaultRule> newRules) {
        clear();
        newRules.forEach(this::add);
    }

    /** What is left of the rules. */
    public synchronized List<FaultRule> rules() {
        return rules.stream().map(ActiveRule::left).toList();
    }

    /** Has a plan choose for the requests that meet no scripted fault; its first is number 1. */
    public synchronized void follow(FaultPlan newPlan) {
        plan = newPlan;
        planned = 0;
    }

    /**
     * The fault of the next request, which is used up by this, or {@code null} if it meets none.
     *
     * @param operation what it asks for
     * @param destination gives the customer's address that it names, if it names one; asked only where a rule needs it
     */
    public synchronized @Nullable Fault next(ConnectOperation operation, Supplier<@Nullable String> destination) {
        Entry entry = entries.pollFirst();
        if (entry == null) {
            return byRule(operation, destination);
        }
        if (entry.times > 1) {
            entries.addFirst(new Entry(entry.fault, entry.times - 1));
        }
        return entry.fault;
    }

    private @Nullable Fault byRule(ConnectOperation operation, Supplier<@Nullable String> destination) {
        for (ActiveRule rule : rules) {
            Fault fault = rule.next(operation, destination);
            if (fault != null) {
                rules.removeIf(ActiveRule::isOver);
                return fault;
            }
        }
        planned++;
        return plan.faultFor(planned).orElse(null);
    }

    /** Forgets what was scripted, the rules and the plan. */
    public synchronized void clear() {
        entries.clear();
        rules.clear();
        follow(FaultPlan.none());
    }
}
