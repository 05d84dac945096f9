package io.connectchat.examples.recipients.ledger;

import java.time.Duration;
import java.util.Locale;

/**
 * How far a run is.
 *
 * @param count what is done
 * @param total how many rows there are
 * @param elapsed since its start
 */
record Advance(Tally.Count count, int total, Duration elapsed) {
    private static final double MILLIS = 1000.0;

    /** Rows a second, without those that an earlier run had started. */
    double rate() {
        return elapsed.toMillis() == 0 ? 0 : count.worked() * MILLIS / elapsed.toMillis();
    }

    /** Done in tenths of the total. */
    int tenths() {
        return total == 0 ? 10 : (int) (10L * count.done() / total);
    }

    String text() {
        return String.format(Locale.ROOT, "%d of %d rows, %.1f a second, %s", count.done(), total, rate(), timeLeft());
    }

    private String timeLeft() {
        int rows = Math.max(0, total - count.done());
        if (rows == 0) {
            return "done";
        }
        if (rate() == 0) {
            return "time left unknown";
        }
        long seconds = Math.round(Math.ceil(rows / rate()));
        String text = seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? seconds / 60 + " min " + seconds % 60 + " s"
                        : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
        return text + " left";
    }
}
