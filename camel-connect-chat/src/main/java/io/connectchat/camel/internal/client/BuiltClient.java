package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.internal.metrics.CallMetrics;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.utils.ThreadFactoryBuilder;

/**
 * A client that the component has built, with its event loops and its timers. They are closed here without waiting: the SDK
 * would wait for two seconds.
 */
record BuiltClient(ConnectAsyncClient client, EventLoops eventLoops, ScheduledThreadPoolExecutor timers) {
    /** Time for connections that are still being closed, in the background. */
    private static final long QUIET_MILLIS = 500;

    private static final long MOST_MILLIS = 5000;

    static BuiltClient build(ConnectChatConfiguration configuration, @Nullable CallMetrics metrics) {
        EventLoops eventLoops = new EventLoops();
        ScheduledThreadPoolExecutor timers = newTimers();
        try {
            ClientFactory factory = new ClientFactory(configuration, eventLoops.ofSdk(), timers, metrics);
            return new BuiltClient(factory.build(), eventLoops, timers);
        } catch (Throwable e) {
            close(eventLoops, timers);
            throw e;
        }
    }

    /** As the SDK's own, but without the timers of answered calls: there, two of each stay until its time limits have passed. */
    private static ScheduledThreadPoolExecutor newTimers() {
        ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(
                5,
                new ThreadFactoryBuilder()
                        .daemonThreads(true)
                        .threadNamePrefix("sdk-ScheduledExecutor")
                        .build());
        timers.setRemoveOnCancelPolicy(true);
        return timers;
    }

    void close() {
        try {
            client.close();
        } finally {
            close(eventLoops, timers);
        }
    }

    private static void close(EventLoops eventLoops, ScheduledThreadPoolExecutor timers) {
        timers.shutdownNow();
        eventLoops.shutdownGracefully(QUIET_MILLIS, MOST_MILLIS, TimeUnit.MILLISECONDS);
    }
}
