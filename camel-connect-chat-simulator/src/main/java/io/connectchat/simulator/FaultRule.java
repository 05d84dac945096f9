package io.connectchat.simulator;

import io.connectchat.simulator.internal.json.Surrogates;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which requests meet a fault, and how often.
 *
 * <pre>{@code
 * simulator.fail(FaultRule.of(SimulatedError.THROTTLING).to("+4479*").times(3));
 * simulator.fail(FaultRule.of(ConnectionDrop.AFTER_ACCEPTANCE).withProbability(0.2, 42));
 * simulator.fail(FaultRule.of(SimulatedError.ACCESS_DENIED).on(ConnectOperation.STOP_CONTACT));
 * }</pre>
 *
 * @param fault what happens to them
 * @param times how many meet it, at least 1; {@link Integer#MAX_VALUE} for no end
 * @param probability how likely it is that one of those that the rule is for meets it, above 0 and up to 1
 * @param seed makes the same choice in each run
 * @param destination the customer's address that the rule is for, or with a {@code *} at its end the beginning of many;
 *     {@code null} for all. Only requests that start a chat have one
 * @param operation the operation that the rule is for, or {@code null} for all
 * @see ConnectSimulator#fail(FaultRule)
 */
public record FaultRule(
        Fault fault,
        int times,
        double probability,
        long seed,
        @Nullable String destination,
        @Nullable ConnectOperation operation) {
    /** Checks the bounds. */
    public FaultRule {
        Objects.requireNonNull(fault, "fault");
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1, and is " + times);
        }
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be above 0 and up to 1, and is " + probability);
        }
        if (destination != null) {
            Surrogates.requirePaired(destination, "destination");
        }
    }

    /** All requests to the API meet this fault, without end. */
    public static FaultRule of(Fault fault) {
        return new FaultRule(fault, Integer.MAX_VALUE, 1, 0, null, null);
    }

    /** The same, for so many requests, and no more. */
    public FaultRule times(int most) {
        return new FaultRule(fault, most, probability, seed, destination, operation);
    }

    /** The same, by chance; the same seed gives the same choice in each run. */
    public FaultRule withProbability(double likelihood, long newSeed) {
        return new FaultRule(fault, times, likelihood, newSeed, destination, operation);
    }

    /** The same, for chats to this number only, or with a {@code *} at its end to all numbers that begin so. */
    public FaultRule to(String newDestination) {
        return new FaultRule(fault, times, probability, seed, newDestination, operation);
    }

    /** The same, for this operation only. */
    public FaultRule on(ConnectOperation newOperation) {
        return new FaultRule(fault, times, probability, seed, destination, newOperation);
    }
}
