package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectChatConfiguration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/** The clients of one component: one for each distinct configuration, however many endpoints have it. */
public final class SharedClients {
    private final Map<ClientKey, SharedClient> clients = new HashMap<>();

    /** The client for this configuration, with the caller as one more of its users. */
    public synchronized SharedClient acquire(ConnectChatConfiguration configuration) {
        ClientKey key = ClientKey.of(configuration);
        SharedClient present = clients.get(key);
        if (present != null && present.retain()) {
            return present;
        }
        ConnectAsyncClient supplied = configuration.getConnectAsyncClient();
        SharedClient created = new SharedClient(
                supplied == null ? ClientFactory.build(configuration) : supplied,
                supplied == null,
                configuration.getMaxConcurrency());
        clients.values().removeIf(client -> !client.isUsed());
        clients.put(key, created);
        return created;
    }
}
