package io.connectchat.simulator.internal.contract;

/** A member with another JSON type than the model's: the service can't even read such a request. */
public final class WrongTypeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongTypeException(Path place, String expected) {
        // No stack trace: it is an answer to a caller.
        super(place + " must be " + expected, null, false, false);
    }
}
