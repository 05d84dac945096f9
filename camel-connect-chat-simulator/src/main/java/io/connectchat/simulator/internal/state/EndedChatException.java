package io.connectchat.simulator.internal.state;

/** A customer was to write in a chat that has ended. */
public final class EndedChatException extends IllegalArgumentException {
    EndedChatException() {
        super("The chat has ended: nobody can write in it any more.");
    }
}
