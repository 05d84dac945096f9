package io.connectchat.camel.internal.flow;

import java.util.concurrent.RejectedExecutionException;

/** The component stopped before a call was sent. */
final class Stopped extends RejectedExecutionException {
    private static final long serialVersionUID = 1L;

    Stopped() {
        super("The component has stopped; the exchange was not sent");
    }
}
