package io.connectchat.simulator.internal.event;

/** The events of a simulated contact, by AWS's names. */
enum EventType {
    INITIATED,
    CONNECTED_TO_SYSTEM,
    CONTACT_DATA_UPDATED,
    QUEUED,
    CONNECTED_TO_AGENT,
    DISCONNECTED,
    COMPLETED;

    /** Whether it is from before a contact flow can have passed the contact to a queue. */
    boolean isBeforeQueue() {
        return this == INITIATED || this == CONNECTED_TO_SYSTEM;
    }

    /** Whether another event of the contact is sure to follow. */
    boolean isFollowed() {
        return this != CONTACT_DATA_UPDATED && this != COMPLETED;
    }
}
