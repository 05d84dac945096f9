package io.connectchat.simulator.internal.event;

import java.io.IOException;

/** Takes events, one at a time. */
interface Sink extends AutoCloseable {
    /** Hands an event over. */
    void send(String event) throws IOException;

    /** What it takes, for the log. */
    default String what() {
        return "Contact events";
    }

    /** Has a send that waits end, from another thread. */
    @Override
    void close();

    /** What it is, for the log: no more of a URL than its host and path. */
    @Override
    String toString();
}
