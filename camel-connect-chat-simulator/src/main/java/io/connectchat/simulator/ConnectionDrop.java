package io.connectchat.simulator;

/** A connection that is closed where the caller expects an answer: the two look alike to the caller, and are not. */
public enum ConnectionDrop implements Fault {
    /** The request is read and forgotten: nothing was started. */
    BEFORE_ACCEPTANCE,
    /** The request is handled as usual, so the contact was started, and the answer is lost. */
    AFTER_ACCEPTANCE;

    @Override
    public boolean isAfterAcceptance() {
        return this == AFTER_ACCEPTANCE;
    }
}
