package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.BrokenAnswer;
import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.Fault;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.SlowAnswer;
import io.connectchat.simulator.internal.json.MalformedJsonException;
import io.connectchat.simulator.internal.state.FaultScript;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation that meets faults. A request that meets one before it is accepted never reaches the operation, nor its
 * quota.
 *
 * @param operation what handles the requests that meet no fault, or one after it
 * @param script the faults to come
 */
public record Scripted(Operation operation, FaultScript script) implements Operation {
    @Override
    public Answer answer(ApiCall call) {
        ConnectOperation target = call.request().target().operation();
        Fault fault = target == null ? null : script.next(target, () -> destination(call));
        if (fault == null) {
            return operation.answer(call);
        }
        if (fault instanceof SimulatedError error) {
            return Answer.error(error, "Scripted: the simulator was told to answer so.")
                    .meeting(error, "scripted: answered before it was handled");
        }
        if (fault == ConnectionDrop.BEFORE_ACCEPTANCE) {
            return Answer.dropped(ConnectionDrop.BEFORE_ACCEPTANCE, List.of("scripted: dropped before it was handled"));
        }
        Answer answer = operation.answer(call);
        return answer.meeting(fault, "scripted: handled with status " + answer.status() + ", then " + then(fault));
    }

    /** The customer's address that a request names; what is no request names none. */
    private static @Nullable String destination(ApiCall call) {
        try {
            return call.members().get("DestinationEndpoint") instanceof Map<?, ?> endpoint
                            && endpoint.get("Address") instanceof String address
                    ? address
                    : null;
        } catch (MalformedJsonException e) {
            return null;
        }
    }

    private static String then(Fault fault) {
        if (fault instanceof SlowAnswer slow) {
            return "held back for " + slow.delay().toMillis() + " ms";
        }
        if (fault instanceof BrokenAnswer broken) {
            return broken == BrokenAnswer.HALF ? "cut off in the middle of its answer" : "answered with garbage";
        }
        return "dropped";
    }
}
