package io.connectchat.camel.api;

/** What happens to a message of a route that has <code>maxInFlight</code> messages in flight. */
public enum OnFull {
    /** The source waits in its own thread. */
    wait,
    /** The exchange fails with a {@link java.util.concurrent.RejectedExecutionException} and is not sent. */
    fail
}
