package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.internal.metrics.CallMetrics;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/**
 * A client that the component has built, and its event loops. They are closed here without waiting: the SDK would wait for
 * two seconds.
 */
record BuiltClient(ConnectAsyncClient client, EventLoops eventLoops) {
    /** Time for connections that are still being closed, in the background. */
    private static final long QUIET_MILLIS = 500;

    private static final long MOST_MILLIS = 5000;

    static BuiltClient build(ConnectChatConfiguration configuration, @Nullable CallMetrics metrics) {
        EventLoops eventLoops = new EventLoops();
        try {
            ConnectAsyncClient client = new ClientFactory(configuration, eventLoops.ofSdk(), metrics).build();
            return new BuiltClient(client, eventLoops);
        } catch (Throwable e) {
            close(eventLoops);
            throw e;
        }
    }

    void close() {
        try {
            client.close();
        } finally {
            close(eventLoops);
        }
    }

    private static void close(EventLoops eventLoops) {
        eventLoops.shutdownGracefully(QUIET_MILLIS, MOST_MILLIS, TimeUnit.MILLISECONDS);
    }
}
