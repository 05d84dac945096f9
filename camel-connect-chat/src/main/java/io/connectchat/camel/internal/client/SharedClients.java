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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/** The clients of one component: one for each distinct configuration. */
public final class SharedClients {
    private final FlowThreads threads;
    private final @Nullable CallMetrics metrics;
    private final Function<SharedClient, Runnable> opened;
    private final Map<ClientKey, SharedClient> clients = new HashMap<>();

    /**
     * @param metrics null where nobody counts
     * @param opened told of each new client; its answer is run when the client is closed
     */
    public SharedClients(FlowThreads threads, @Nullable CallMetrics metrics, Function<SharedClient, Runnable> opened) {
        this.threads = threads;
        this.metrics = metrics;
        this.opened = opened;
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
        // Before others hear of it: whatever they do, it is closed with the component.
        clients.put(key, created);
        created.afterClose(opened.apply(created));
        return created;
    }

    private SharedClient create(ConnectChatConfiguration configuration) {
        ConnectAsyncClient supplied = configuration.getConnectAsyncClient();
        if (supplied != null) {
            return new SharedClient(flow(supplied, configuration), configuration, () -> {});
        }
        BuiltClient built = BuiltClient.build(configuration, metrics);
        return new SharedClient(flow(built.client(), configuration), configuration, built::close);
    }

    private Flow flow(ConnectAsyncClient client, ConnectChatConfiguration configuration) {
        return new Flow(client, configuration.getMaxConcurrency(), threads);
    }

    /** Those that are open. */
    public synchronized List<SharedClient> all() {
        return clients.values().stream().filter(client -> !client.isClosed()).toList();
    }

    /** The client that has this configuration; null if none is open. */
    public synchronized @Nullable SharedClient find(ConnectChatConfiguration configuration) {
        SharedClient client = clients.get(ClientKey.of(configuration));
        return client == null || client.isClosed() ? null : client;
    }

    /** What goes on now, with all clients. */
    public FlowFigures figures() {
        return all().stream().map(client -> client.flow().figures()).reduce(FlowFigures.NONE, FlowFigures::plus);
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
