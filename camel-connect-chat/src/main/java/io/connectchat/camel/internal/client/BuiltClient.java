package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectChatConfiguration;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/**
 * A client that the component has built, and its event loops. They are closed here without waiting: the SDK would wait for
 * two seconds.
 */
record BuiltClient(ConnectAsyncClient client, EventLoops eventLoops) {
    /** Time for connections that are still being closed, in the background. */
    private static final long QUIET_MILLIS = 500;

    private static final long MOST_MILLIS = 5000;

    static BuiltClient build(ConnectChatConfiguration configuration) {
        EventLoops eventLoops = new EventLoops();
        try {
            return new BuiltClient(ClientFactory.build(configuration, eventLoops.ofSdk()), eventLoops);
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
