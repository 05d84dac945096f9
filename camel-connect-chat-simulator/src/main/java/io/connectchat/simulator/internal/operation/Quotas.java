package io.connectchat.simulator.internal.operation;

import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.internal.state.TokenBucket;
import java.util.Map;

/**
 * The rate quotas: AWS counts each operation apart. Every request counts, valid or not, before anything else is looked at.
 *
 * @param operation what is behind the quotas
 * @param buckets one for each operation that has a quota
 */
public record Quotas(Operation operation, Map<ConnectOperation, TokenBucket> buckets) implements Operation {
    @Override
    public Answer answer(ApiCall call) {
        ConnectOperation target = call.request().target().operation();
        TokenBucket bucket = target == null ? null : buckets.get(target);
        return bucket == null || bucket.tryTake()
                ? operation.answer(call)
                : Answer.error(SimulatedError.THROTTLING, "Rate exceeded: the quota is used up. Send more slowly.");
    }
}
