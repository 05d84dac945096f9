package io.connectchat.simulator.internal.state;

/** A contact was named that was never started. */
public final class UnknownContactException extends IllegalArgumentException {
    UnknownContactException() {
        super("There is no contact of this id.");
    }
}
