package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.SimulatedError;
import java.util.Map;

/**
 * Gives each request to the operation that its method and path lead to.
 *
 * @param operations all of them
 */
public record ByTarget(Map<ConnectOperation, Operation> operations) implements Operation {
    /** What a request is told that leads to no operation. */
    public static final Answer UNKNOWN = Answer.error(
            SimulatedError.UNKNOWN_OPERATION,
            "No operation of the simulator has this method and path. It knows " + ApiTarget.known() + ".");

    @Override
    public Answer answer(ApiCall call) {
        ConnectOperation target = call.request().target().operation();
        Operation operation = target == null ? null : operations.get(target);
        return operation == null ? UNKNOWN : operation.answer(call);
    }
}
