package io.connectchat.camel.api;

/** What happens to a message of a route that has as many in flight as <code>maxInFlight</code> allows. */
public enum OnFull {
    /** The source waits in its own thread. */
    wait,
    /** The exchange fails at once, with a {@link java.util.concurrent.RejectedExecutionException}, and was not sent. */
    fail
}
