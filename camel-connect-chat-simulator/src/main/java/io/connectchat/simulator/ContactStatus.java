package io.connectchat.simulator;

/** How far a contact has come, by the simulator's clock. */
public enum ContactStatus {
    /** Started, and not yet connected to the contact flow. */
    INITIATED,
    /** In its contact flow: the chat is open. */
    CONNECTED,
    /** Ended, by {@code StopContact} or since its duration has passed. It counts for no quota any more. */
    DISCONNECTED
}
