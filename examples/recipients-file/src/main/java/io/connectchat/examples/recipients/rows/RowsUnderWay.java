package io.connectchat.examples.recipients.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the file's rows as fast as they are worked off, so that a bounded number is in memory, whether a row waits
 * for its answer or for its next try. Told to stop, it hands out no more; those under way are waited for.
 */
public final class RowsUnderWay implements Iterator<Row>, Closeable {
    private final RecipientsFile file;
    private final Repeats repeats;
    private final int limit;
    private final Semaphore places;
    private final CountDownLatch handedOut = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile @Nullable Throwable failure;
    private @Nullable Row ahead;

    /**
     * @param file what is read
     * @param expected how many rows it has: the memory by which repetitions are found is taken at once, so that a run
     *     for which there is too little ends before anyone was sent anything
     * @param limit how many rows may be under way at once
     */
    public RowsUnderWay(RecipientsFile file, int expected, int limit) {
        this.file = file;
        this.repeats = new Repeats(expected);
        this.limit = limit;
        this.places = new Semaphore(limit);
    }

    /**
     * Reads one row ahead. What it has promised it hands out, and it does not throw: a splitter that meets either does
     * not wait for the rows that are under way.
     */
    @Override
    public boolean hasNext() {
        try {
            if (ahead == null && !stopping && file.hasNext()) {
                ahead = repeats.mark(file.next());
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            breakOff(e);
        }
        return ahead != null;
    }

    /** Waits until a row may be under way. */
    @Override
    public Row next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rows were under way", e);
        }
        Row next = ahead;
        ahead = null;
        return next;
    }

    /** A row is no longer under way, however it ended. */
    public void leave() {
        places.release();
    }

    /** Hands out no more rows. */
    public void stop() {
        stopping = true;
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Stops, since going on would do harm. */
    public void breakOff(Throwable reason) {
        failure = reason;
        stop();
    }

    /** There will be no more rows. */
    public void end() {
        handedOut.countDown();
    }

    /**
     * Waits until all rows are handed out and none is under way.
     *
     * @return why it broke off, if it did
     */
    public @Nullable Throwable awaitEnd() throws InterruptedException {
        handedOut.await();
        places.acquire(limit);
        return failure;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
