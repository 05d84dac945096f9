package io.connectchat.examples.jmsworkers;

/** The program does not start: something has to be mended first. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
        super(reason);
    }
}
