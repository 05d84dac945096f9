package io.connectchat.simulator;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Chooses for each request, as it comes, whether it meets a fault and which.
 *
 * <pre>{@code
 * simulator.failWith(FaultPlan.random(0.2, 42, SimulatedError.THROTTLING, ConnectionDrop.AFTER_ACCEPTANCE));
 * simulator.failWith(ordinal -> ordinal % 10 == 0 ? Optional.of(BrokenAnswer.HALF) : Optional.empty());
 * }</pre>
 *
 * @see ConnectSimulator#failWith(FaultPlan)
 */
@FunctionalInterface
public interface FaultPlan {
    /**
     * The fault of one request. It is asked once for each, in the order in which they arrive, never by two threads at
     * once; it must not block. Where it throws, the request is answered with an error 500 and the log says why.
     *
     * @param ordinal the request's place among those that the plan is asked about, from 1
     * @return the fault, or empty if the request is to be handled as usual
     */
    Optional<Fault> faultFor(long ordinal);

    /** No faults: what a simulator starts with. */
    static FaultPlan none() {
        return ordinal -> Optional.empty();
    }

    /**
     * Faults by chance, each as likely as the others. The same seed gives the same faults at the same places, in every
     * run and every JVM. Which of several callers arrives at which place is theirs.
     *
     * @param probability how likely it is that a request meets a fault, from 0 to 1
     * @param seed any number
     * @param faults what may happen; one that is given twice is twice as likely
     * @throws IllegalArgumentException if the probability is out of range, or no fault is given
     */
    static FaultPlan random(double probability, long seed, Fault... faults) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be 0 to 1, and is " + probability);
        }
        List<Fault> choice = List.of(faults);
        if (choice.isEmpty()) {
            throw new IllegalArgumentException("faults must name at least one fault");
        }
        // Scattered first: else the faults of one seed would be those of the next, one place further.
        long start = new SplittableRandom(seed).nextLong();
        return ordinal -> {
            SplittableRandom random = new SplittableRandom(start + ordinal);
            return random.nextDouble() < probability
                    ? Optional.of(choice.get(random.nextInt(choice.size())))
                    : Optional.empty();
        };
    }
}
