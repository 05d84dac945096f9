package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.Fault;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.state.FaultScript;

/**
 * An operation that meets scripted faults. A request that is answered by one never reaches the operation, nor its
 * quota.
 *
 * @param operation what handles the requests that meet no fault
 * @param script the faults to come
 */
public record Scripted(Operation operation, FaultScript script) implements Operation {
    @Override
    public Answer answer(ApiCall call) {
        Fault fault = script.next();
        if (fault instanceof SimulatedError error) {
            return Answer.error(error, "Scripted: the simulator was told to answer so.");
        }
        if (fault == ConnectionDrop.BEFORE_ACCEPTANCE) {
            return Answer.dropped("scripted: dropped before it was handled");
        }
        Answer answer = operation.answer(call);
        if (fault == ConnectionDrop.AFTER_ACCEPTANCE) {
            return Answer.dropped("scripted: handled with status " + answer.status() + ", then dropped");
        }
        return answer;
    }
}
