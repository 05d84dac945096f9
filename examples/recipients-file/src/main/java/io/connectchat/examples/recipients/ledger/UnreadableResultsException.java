package io.connectchat.examples.recipients.ledger;

import java.io.IOException;
import java.nio.file.Path;

/** The record of who was started can't be read. */
public final class UnreadableResultsException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableResultsException(Path file, int line) {
        super("Line " + line + " of " + file
                + " is not as it was written: a spreadsheet may have saved it. It tells who"
                + " was started already. Restore it, or move it away if everyone may be started again");
    }
}
