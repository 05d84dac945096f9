package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.internal.flow.Flow;
import io.connectchat.camel.internal.flow.FlowThreads;
import io.connectchat.camel.internal.metrics.CallMetrics;
import io.connectchat.camel.internal.metrics.FlowFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/** The clients of one component: one for each distinct configuration. */
public final class SharedClients {
    private final FlowThreads threads;
    private final @Nullable CallMetrics metrics;
    private final Map<ClientKey, SharedClient> clients = new HashMap<>();

    public SharedClients(FlowThreads threads, @Nullable CallMetrics metrics) {
        this.threads = threads;
        this.metrics = metrics;
    }

    /** Returns the client for this configuration and counts the caller as a user. */
    public synchronized SharedClient acquire(ConnectChatConfiguration configuration) {
        ClientKey key = ClientKey.of(configuration);
        SharedClient present = clients.get(key);
        if (present != null && present.retain()) {
            return present;
        }
        SharedClient created = create(configuration);
        clients.values().removeIf(SharedClient::isClosed);
        clients.put(key, created);
        return created;
    }

    private SharedClient create(ConnectChatConfiguration configuration) {
        ConnectAsyncClient supplied = configuration.getConnectAsyncClient();
        if (supplied != null) {
            return new SharedClient(flow(supplied, configuration), () -> {});
        }
        BuiltClient built = BuiltClient.build(configuration, metrics);
        return new SharedClient(flow(built.client(), configuration), built::close);
    }

    private Flow flow(ConnectAsyncClient client, ConnectChatConfiguration configuration) {
        return new Flow(client, configuration.getMaxConcurrency(), threads);
    }

    /** What goes on now, with all clients. */
    public FlowFigures figures() {
        List<SharedClient> all;
        synchronized (this) {
            all = new ArrayList<>(clients.values());
        }
        return all.stream().map(client -> client.flow().figures()).reduce(FlowFigures.NONE, FlowFigures::plus);
    }

    /** Ends all calls and closes the clients that the component has built. A later call gets a new client. */
    public void close() {
        List<SharedClient> all;
        synchronized (this) {
            all = new ArrayList<>(clients.values());
            clients.clear();
        }
        all.forEach(SharedClient::close);
    }
}
