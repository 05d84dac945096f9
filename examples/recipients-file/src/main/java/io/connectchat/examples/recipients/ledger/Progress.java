package io.connectchat.examples.recipients.ledger;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Shows, while it is open, how far a run is. */
public final class Progress implements AutoCloseable {
    private static final long REDRAW_MILLIS = 200;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private final long start = System.nanoTime();
    private final Tally tally;
    private final int total;
    private final ProgressView view;

    /**
     * @param total how many rows there are
     * @param terminal whether one line is drawn anew, or plain lines are written
     */
    public Progress(Tally tally, int total, PrintStream out, boolean terminal) {
        this.tally = tally;
        this.total = total;
        this.view = terminal ? new ProgressView.OneLine(out) : new ProgressView.Lines(out);
        clock.scheduleAtFixedRate(() -> view.show(advance()), 0, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Advance advance() {
        return new Advance(tally.count(), total, Duration.ofNanos(System.nanoTime() - start));
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            // Nothing may be drawn over what is printed next.
            clock.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        view.end(advance());
    }
}
