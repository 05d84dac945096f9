package io.connectchat.simulator.internal.json;

/** A body that is not the JSON it should be; the message is fit for the caller's eyes. */
public final class MalformedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedJsonException(String message) {
        // No stack trace: it is an answer to a caller, thousands of times a second if need be.
        super(message, null, false, false);
    }
}
