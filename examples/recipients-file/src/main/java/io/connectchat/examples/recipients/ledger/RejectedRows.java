package io.connectchat.examples.recipients.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * <code>rejected.csv</code>: what is wrong with the recipients file, as the last run saw it. A run holds it as long as
 * it works, so that no second one works in the same folder.
 */
public final class RejectedRows implements Closeable {
    private final LineFile file;

    /** @throws InUseException if another run is at work */
    public RejectedRows(Path path) throws IOException {
        file = new LineFile(path);
        try {
            file.lock();
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Forgets what an earlier run has rejected: this one finds it again. */
    public void startAnew() throws IOException {
        file.clear();
        file.add("line", "id", "reason");
    }

    /**
     * Writes a row down, at once.
     *
     * @param reason what is wrong, without anything of the customer's
     */
    public void add(long line, String id, String reason) throws IOException {
        file.add(Long.toString(line), id, reason);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
