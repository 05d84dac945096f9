package io.connectchat.examples.recipients.ledger;

import java.io.PrintStream;
import java.time.Duration;

/** Shows how far a run is. Called from one thread at a time. */
interface ProgressView {
    /** Shows it, if it is worth showing. */
    void show(Advance advance);

    /** Leaves the output ready for other lines. */
    void end(Advance advance);

    /** One line, drawn anew each time. */
    final class OneLine implements ProgressView {
        private final PrintStream out;
        private int width;

        OneLine(PrintStream out) {
            this.out = out;
        }

        @Override
        public void show(Advance advance) {
            String text = advance.text();
            // What the line had before is longer at times, and would stay behind it.
            out.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            out.flush();
            width = text.length();
        }

        @Override
        public void end(Advance advance) {
            show(advance);
            out.println();
        }
    }

    /** A line at each tenth, though not more than one a second, and one a minute where a tenth takes longer. */
    final class Lines implements ProgressView {
        private static final Duration SOONEST = Duration.ofSeconds(1);
        private static final Duration LATEST = Duration.ofMinutes(1);

        private final PrintStream out;
        private Duration shownAt = Duration.ZERO;
        private int tenths;

        Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void show(Advance advance) {
            Duration since = advance.elapsed().minus(shownAt);
            boolean tenth = advance.tenths() > tenths && since.compareTo(SOONEST) >= 0;
            if (tenth || since.compareTo(LATEST) >= 0) {
                out.println(advance.text());
                shownAt = advance.elapsed();
                tenths = advance.tenths();
            }
        }

        @Override
        public void end(Advance advance) {
            // The summary says the rest.
        }
    }
}
