package io.connectchat.benchmarks.measure;

import java.util.Locale;

/** Tells how far a long measurement is. */
public final class Progress {
    private final long start = System.nanoTime();

    /** A line with the time since the beginning. */
    public void say(String format, Object... arguments) {
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        System.out.printf(
                Locale.ROOT,
                "%3d:%02d %s%n",
                seconds / 60,
                seconds % 60,
                String.format(Locale.ROOT, format, arguments));
    }
}
