package io.connectchat.camel.internal.client;

import io.connectchat.camel.internal.pacing.InFlightLimit;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/**
 * A client and those who use it: producers, and calls that are under way. The last to leave closes it, unless it is the
 * application's own.
 */
public final class SharedClient {
    private final ConnectAsyncClient client;
    private final InFlightLimit limit;
    private final boolean ours;
    private final AtomicInteger users = new AtomicInteger(1);

    SharedClient(ConnectAsyncClient client, boolean ours, int maxInFlight) {
        this.client = client;
        this.ours = ours;
        this.limit = new InFlightLimit(maxInFlight);
    }

    public ConnectAsyncClient client() {
        return client;
    }

    /** What may be under way on this client, for all the endpoints that share it. */
    public InFlightLimit limit() {
        return limit;
    }

    /** Adds a user; false if the last has left already. */
    public boolean retain() {
        return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    boolean isUsed() {
        return users.get() > 0;
    }

    /** Takes a user away; closes the client after the last. */
    public void release() {
        if (users.decrementAndGet() == 0 && ours) {
            client.close();
        }
    }
}
