package io.connectchat.examples.recipients;

/** The run does not start: something has to be mended first. Nobody was sent anything. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
        super(reason);
    }
}
