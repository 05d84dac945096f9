package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.Fault;
import io.connectchat.simulator.FaultPlan;
import io.connectchat.simulator.FaultRule;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rule, and how often it was met. Used under the script's lock. */
final class ActiveRule {
    private final FaultRule rule;
    private final FaultPlan choice;
    private long asked;
    private int met;

    ActiveRule(FaultRule rule) {
        this.rule = rule;
        this.choice = FaultPlan.random(rule.probability(), rule.seed(), rule.fault());
    }

    /** The rule's fault, if this request meets it. */
    @Nullable
    Fault next(ConnectOperation operation, Supplier<@Nullable String> destination) {
        if (met == rule.times() || !concerns(operation, destination)) {
            return null;
        }
        asked++;
        Fault fault = choice.faultFor(asked).orElse(null);
        if (fault != null && rule.times() != Integer.MAX_VALUE) {
            met++;
        }
        return fault;
    }

    /** Whether it will be met no more. */
    boolean isOver() {
        return met == rule.times();
    }

    /** What is left of it. */
    FaultRule left() {
        return rule.times() == Integer.MAX_VALUE ? rule : rule.times(rule.times() - met);
    }

    private boolean concerns(ConnectOperation operation, Supplier<@Nullable String> destination) {
        if (rule.operation() != null && rule.operation() != operation) {
            return false;
        }
        // To read it costs: only where it matters.
        return rule.destination() == null || AddressPattern.matches(rule.destination(), destination.get());
    }
}
