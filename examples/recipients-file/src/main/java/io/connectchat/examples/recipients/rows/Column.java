package io.connectchat.examples.recipients.rows;

import java.util.Locale;

/** The columns that a recipients file may have. */
public enum Column {
    ID,
    PHONE,
    NAME,
    CHANNEL,
    LANGUAGE,
    MESSAGE,
    TEMPLATE,
    ATTRIBUTES;

    /** As it stands in the file's first line. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file without it makes no sense. */
    boolean isRequired() {
        return this == ID || this == PHONE || this == CHANNEL;
    }
}
