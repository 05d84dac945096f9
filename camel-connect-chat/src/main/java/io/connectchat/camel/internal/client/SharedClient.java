package io.connectchat.camel.internal.client;

import io.connectchat.camel.internal.pacing.Flows;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/**
 * A client and those who use it: producers, and calls that are under way. The last to leave closes it, unless it is the
 * application's own.
 */
public final class SharedClient {
    private final ConnectAsyncClient client;
    private final boolean ours;
    private final Flows flows;
    private final AtomicInteger users = new AtomicInteger(1);

    SharedClient(ConnectAsyncClient client, boolean ours, Flows flows) {
        this.client = client;
        this.ours = ours;
        this.flows = flows;
    }

    public ConnectAsyncClient client() {
        return client;
    }

    /** How calls come to this client, from all the endpoints that share it. */
    public Flows flows() {
        return flows;
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
