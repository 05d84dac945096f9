package io.connectchat.examples.recipients.rows;

import java.util.List;

/** A row that no chat can be started from. Its reasons hold nothing of the customer's. */
public final class BadRowException extends Exception {
    private static final long serialVersionUID = 1L;

    BadRowException(List<String> reasons) {
        super(String.join("; ", reasons));
    }

    public BadRowException(String reason) {
        super(reason);
    }

    /** All that is wrong with it. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
