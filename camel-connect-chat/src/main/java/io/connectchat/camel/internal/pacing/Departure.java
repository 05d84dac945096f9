package io.connectchat.camel.internal.pacing;

/** A call that waits for its turn: it departs or is refused, once. */
public interface Departure {
    /** Whether it must not be sent any more, because its endpoint has stopped. */
    boolean isStopped();

    /**
     * Sends it, without waiting for the answer.
     *
     * @param answered to be run once the answer, or a failure, is there, on any thread
     */
    void depart(Runnable answered);

    /** Ends it, not sent. */
    void refuse(Throwable reason);
}
