package io.connectchat.simulator;

/**
 * An answer that the caller can't read. The request is handled as usual, so the contact was started; status and headers
 * are those of the answer that it would have got.
 */
public enum BrokenAnswer implements Fault {
    /** The body is a page of HTML where JSON is expected, as proxies answer. The connection stays open. */
    GARBAGE,
    /** The body ends after its first half, short of its {@code Content-Length}, and the connection is closed. */
    HALF;

    @Override
    public boolean isAfterAcceptance() {
        return true;
    }
}
