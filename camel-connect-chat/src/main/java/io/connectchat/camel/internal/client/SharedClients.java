package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.internal.pacing.Flows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/** The clients of one component: one for each distinct configuration, however many endpoints have it. */
public final class SharedClients {
    private final Map<ClientKey, SharedClient> clients = new HashMap<>();

    /**
     * The client for this configuration, with the caller as one more of its users.
     *
     * @param sending sends calls that have waited
     * @param timers waits for their time; asked for once a pace needs them
     */
    public synchronized SharedClient acquire(
            ConnectChatConfiguration configuration, Executor sending, Supplier<ScheduledExecutorService> timers) {
        ClientKey key = ClientKey.of(configuration);
        SharedClient present = clients.get(key);
        if (present != null && present.retain()) {
            return present;
        }
        ConnectAsyncClient supplied = configuration.getConnectAsyncClient();
        SharedClient created = new SharedClient(
                supplied == null ? ClientFactory.build(configuration) : supplied,
                supplied == null,
                new Flows(configuration.getMaxConcurrency(), sending, timers));
        clients.values().removeIf(client -> !client.isUsed());
        clients.put(key, created);
        return created;
    }

    /** Refuses the calls that wait: nothing is sent any more. Those who come later get new clients. */
    public void expel() {
        List<SharedClient> all;
        synchronized (this) {
            all = new ArrayList<>(clients.values());
            clients.clear();
        }
        all.forEach(client -> client.flows().expel());
    }
}
