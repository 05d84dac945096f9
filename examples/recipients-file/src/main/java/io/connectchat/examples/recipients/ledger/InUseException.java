package io.connectchat.examples.recipients.ledger;

import java.io.IOException;
import java.nio.file.Path;

/** Another run is at work in the same folder. */
public final class InUseException extends IOException {
    private static final long serialVersionUID = 1L;

    InUseException(Path file) {
        super("Another run is at work here: it holds " + file);
    }
}
