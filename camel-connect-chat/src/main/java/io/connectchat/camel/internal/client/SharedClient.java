package io.connectchat.camel.internal.client;

import io.connectchat.camel.internal.flow.Flow;

/**
 * A client with a count of its users, which are producers and calls. It is closed when the last user releases it, or when
 * the component stops. A client of the application is not closed.
 */
public final class SharedClient {
    private final Flow flow;
    private final Runnable closing;
    private int users = 1;
    private boolean closed;

    SharedClient(Flow flow, Runnable closing) {
        this.flow = flow;
        this.closing = closing;
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

    synchronized boolean isClosed() {
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
    }
}
