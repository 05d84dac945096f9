package io.connectchat.examples.recipients.ledger;

import java.util.concurrent.atomic.AtomicInteger;

/** How many rows ended how, so far. */
public final class Tally {
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger rejected = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();

    public void started() {
        started.incrementAndGet();
    }

    public void rejected() {
        rejected.incrementAndGet();
    }

    public void failed() {
        failed.incrementAndGet();
    }

    /** Started by an earlier run. */
    public void skipped() {
        skipped.incrementAndGet();
    }

    public Count count() {
        return new Count(started.get(), rejected.get(), failed.get(), skipped.get());
    }

    /**
     * A tally as it stood at one time.
     *
     * @param started by this run
     * @param rejected since the row is bad
     * @param failed though the row is good: another run tries again
     * @param skipped since an earlier run started it
     */
    public record Count(int started, int rejected, int failed, int skipped) {
        public int done() {
            return started + rejected + failed + skipped;
        }

        /** Those that took work. */
        int worked() {
            return done() - skipped;
        }

        public String summary() {
            return started + " started, " + rejected + " rejected, " + failed + " failed";
        }
    }
}
