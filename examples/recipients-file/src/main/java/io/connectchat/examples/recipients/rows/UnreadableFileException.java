package io.connectchat.examples.recipients.rows;

/** The file can't be read as rows from some line on: what stands behind it can't be trusted either. */
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFileException(long line, String problem) {
        super("Line " + line + " " + problem);
    }
}
