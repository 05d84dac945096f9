package io.connectchat.camel.internal.client;

import io.connectchat.camel.internal.flow.Flow;

/**
 * A client and those who use it: producers, and calls that are under way. It is closed after its last user, or when the
 * component stops; an application's own client is left open.
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

    /** How calls come to this client, from all the endpoints that share it. */
    public Flow flow() {
        return flow;
    }

    /** Adds a user; false if it is closed. */
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

    /** Takes a user away; closes the client after the last. */
    public void release() {
        synchronized (this) {
            users--;
            if (users > 0) {
                return;
            }
        }
        close();
    }

    /** Ends all calls, then the client. */
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
