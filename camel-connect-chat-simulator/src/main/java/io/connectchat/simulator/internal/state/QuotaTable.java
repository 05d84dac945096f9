package io.connectchat.simulator.internal.state;

import io.connectchat.simulator.ConnectOperation;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rate quotas: which operation has which bucket. */
public final class QuotaTable {
    private final Supplier<Map<ConnectOperation, TokenBucket>> atStart;
    private volatile Map<ConnectOperation, TokenBucket> buckets;

    /** @param atStart makes full buckets, those of a simulator that is newly started */
    public QuotaTable(Supplier<Map<ConnectOperation, TokenBucket>> atStart) {
        this.atStart = atStart;
        this.buckets = atStart.get();
    }

    /** The bucket of an operation, or {@code null} if it has no quota. */
    public @Nullable TokenBucket of(ConnectOperation operation) {
        return buckets.get(operation);
    }

    /** Those that there are, in the order of the operations. */
    public Map<ConnectOperation, TokenBucket> buckets() {
        return buckets;
    }

    /** Puts these in the place of all. */
    public void replace(Map<ConnectOperation, TokenBucket> newBuckets) {
        buckets = newBuckets;
    }

    /** Full buckets, as at the start. */
    public void reset() {
        buckets = atStart.get();
    }
}
