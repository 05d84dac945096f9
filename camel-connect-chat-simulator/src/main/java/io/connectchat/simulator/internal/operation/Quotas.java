package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.state.QuotaTable;
import io.connectchat.simulator.internal.state.TokenBucket;

/**
 * The rate quotas: AWS counts each operation apart. Every request counts, valid or not, before anything else is looked at.
 *
 * @param operation what is behind the quotas
 * @param table a bucket for each operation that has a quota
 */
public record Quotas(Operation operation, QuotaTable table) implements Operation {
    @Override
    public Answer answer(ApiCall call) {
        ConnectOperation target = call.request().target().operation();
        TokenBucket bucket = target == null ? null : table.of(target);
        return bucket == null || bucket.tryTake()
                ? operation.answer(call)
                : Answer.error(SimulatedError.THROTTLING, "Rate exceeded: the quota is used up. Send more slowly.");
    }
}
