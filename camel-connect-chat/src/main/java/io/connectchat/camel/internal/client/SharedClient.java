package io.connectchat.camel.internal.client;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.internal.flow.Flow;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectServiceClientConfiguration;

/**
 * A client with a count of its users, which are producers and calls. It is closed when the last user releases it, or when
 * the component stops. A client of the application is not closed.
 */
public final class SharedClient {
    private final Flow flow;
    private final ConnectChatConfiguration options;
    private final Runnable closing;
    private volatile Runnable afterwards = () -> {};
    private int users = 1;
    private boolean closed;

    /** With the options of the endpoint that is the first to use it. */
    SharedClient(Flow flow, ConnectChatConfiguration options, Runnable closing) {
        this.flow = flow;
        this.options = options;
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

    /** What the SDK's client tells of itself; null for a stand-in of the application that tells nothing. */
    public @Nullable ConnectServiceClientConfiguration settings() {
        try {
            return flow.client().serviceClientConfiguration();
        } catch (UnsupportedOperationException e) {
            return null;
        }
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
        try {
            closing.run();
        } finally {
            afterwards.run();
        }
    }
}
