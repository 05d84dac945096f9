package io.connectchat.camel.support;

import io.connectchat.simulator.BrokenAnswer;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.Fault;
import io.connectchat.simulator.FaultPlan;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.SlowAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every kind of fault that another try may mend, in a random order that is the same in each run. */
public final class Fire {
    public static final Fault[] KINDS = {
        SimulatedError.THROTTLING,
        SimulatedError.INTERNAL_SERVICE,
        ConnectionDrop.BEFORE_ACCEPTANCE,
        ConnectionDrop.AFTER_ACCEPTANCE,
        BrokenAnswer.HALF,
        BrokenAnswer.GARBAGE,
        new SlowAnswer(FireRoute.PATIENCE.multipliedBy(4))
    };

    private static final long SEED = 20_251_122;
    /** So many, that what is under way is throttled, and its next attempt too. */
    private static final int STORM = 120;

    private static final int FROM_STORM_TO_STORM = 2_000;

    private Fire() {}

    /** Three requests in ten meet a fault, and now and then a storm of throttling meets all. */
    public static FaultPlan plan() {
        FaultPlan chance = FaultPlan.random(0.3, SEED, KINDS);
        return ordinal -> ordinal % FROM_STORM_TO_STORM > FROM_STORM_TO_STORM - STORM
                ? Optional.of(SimulatedError.THROTTLING)
                : chance.faultFor(ordinal);
    }

    /** What the simulator's journal tells of a fire. */
    public record Traces(int requests, long faults, Set<Fault> kinds, long attemptsOfTheSdk, long replays) {
        public static Traces of(ConnectSimulator simulator) {
            List<RecordedRequest> requests = simulator.requests();
            List<Fault> met = requests.stream()
                    .flatMap(request -> Optional.ofNullable(request.fault()).stream())
                    .toList();
            return new Traces(
                    requests.size(),
                    met.size(),
                    met.stream().collect(Collectors.toSet()),
                    requests.stream().filter(Traces::isAnotherAttempt).count(),
                    requests.stream().filter(Traces::isReplay).count());
        }

        private static boolean isAnotherAttempt(RecordedRequest request) {
            return !request.headers().getOrDefault("amz-sdk-request", "").startsWith("attempt=1;");
        }

        private static boolean isReplay(RecordedRequest request) {
            return request.remarks().stream().anyMatch(remark -> remark.startsWith("ClientToken repeated: answered"));
        }
    }
}
