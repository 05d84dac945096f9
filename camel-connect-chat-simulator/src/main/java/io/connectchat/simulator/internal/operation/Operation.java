package io.connectchat.simulator.internal.operation;

/** One operation of the API, or something in front of it. It is called on the event loop, and does not block. */
@FunctionalInterface
public interface Operation {
    /** Handles a request to the end. */
    Answer answer(ApiCall call);
}
