package io.connectchat.examples.recipients;

/** How the program ends, as scripts see it. A signal has its own: 130 and 143. */
enum ExitStatus {
    /** Every row was started or rejected, now or earlier, or it was told to stop. */
    DONE(0),
    /** Some rows failed: another run tries them again. */
    SOME_FAILED(1),
    /** It did not start: something has to be mended first. */
    REFUSED(2),
    /** It could not go on. */
    BROKEN_OFF(3);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
