package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.internal.flow.Flow;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectServiceClientConfiguration;

/**
 * A client with a count of its users, which are producers and calls. It is closed when the last user releases it, or when
 * the component stops. A client of the application is not closed.
 */
public final class SharedClient {
    private static final ServiceMetadata AWS = ServiceMetadata.of(ConnectAsyncClient.SERVICE_METADATA_ID);

    private final Flow flow;
    private final ConnectChatConfiguration options;
    private final @Nullable ConnectServiceClientConfiguration built;
    private final Runnable closing;
    private volatile Runnable afterwards = () -> {};
    private int users = 1;
    private boolean closed;

    /**
     * @param options of the endpoint that was the first to use it
     * @param built null for a client of the application
     */
    SharedClient(
            Flow flow,
            ConnectChatConfiguration options,
            @Nullable ConnectServiceClientConfiguration built,
            Runnable closing) {
        this.flow = flow;
        this.options = options;
        this.built = built;
        this.closing = closing;
    }

    void afterClose(Runnable action) {
        afterwards = action;
    }

    /** The flow control of all endpoints that share this client. */
    public Flow flow() {
        return flow;
    }

    /** Adds a user; false if the client is closed. */
    public synchronized boolean retain() {
        if (closed) {
            return false;
        }
        users++;
        return true;
    }

    /** The options of the endpoint that was the first to use it. */
    public ConnectChatConfiguration options() {
        return options;
    }

    /** Null if it is a client of the application, and no option tells the region. */
    public @Nullable String region() {
        return built == null ? ClientKey.region(options) : built.region().id();
    }

    /** Whether the SDK knows Amazon Connect in the region; true where another endpoint is set, or it is the application's client. */
    public boolean isRegionKnown() {
        return built == null
                || built.endpointOverride().isPresent()
                || AWS.regions().contains(built.region());
    }

    /** The host that it calls, with a port if one is set; null for a client of the application. */
    public @Nullable String host() {
        if (built == null) {
            return null;
        }
        URI uri = built.endpointOverride().orElseGet(() -> AWS.endpointFor(built.region()));
        String host = uri.getHost() == null ? uri.getPath() : uri.getHost();
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    /** Null for a client of the application. */
    public @Nullable IdentityProvider<?> credentials() {
        return built == null ? null : built.credentialsProvider();
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** Removes a user, and closes the client after the last one. */
    public void release() {
        synchronized (this) {
            users--;
            if (users > 0) {
                return;
            }
        }
        close();
    }

    /** Ends all calls, then closes the client. */
    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        flow.close();
        closing.run();
        afterwards.run();
    }
}
