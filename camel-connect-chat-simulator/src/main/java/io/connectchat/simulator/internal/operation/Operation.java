package io.connectchat.simulator.internal.operation;

/** One operation of the API. It is called on the event loop, and does not block. */
@FunctionalInterface
public interface Operation {
    /** Handles a request to the end. */
    Answer answer(ApiCall call);
}
