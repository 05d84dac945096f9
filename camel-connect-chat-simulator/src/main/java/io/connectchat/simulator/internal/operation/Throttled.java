package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.state.TokenBucket;

/**
 * An operation under a rate quota. It counts every request, valid or not, before anything else is looked at.
 *
 * @param operation what is behind the quota
 * @param quota the operation's own bucket: AWS counts each operation apart
 */
public record Throttled(Operation operation, TokenBucket quota) implements Operation {
    @Override
    public Answer answer(ApiCall call) {
        return quota.tryTake()
                ? operation.answer(call)
                : Answer.error(SimulatedError.THROTTLING, "Rate exceeded: the quota is used up. Send more slowly.");
    }
}
