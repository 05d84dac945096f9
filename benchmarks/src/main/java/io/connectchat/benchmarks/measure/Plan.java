package io.connectchat.benchmarks.measure;

import java.nio.file.Path;

/**
 * How long and how often is measured.
 *
 * @param runs of each figure
 * @param warmUp seconds of load before the first figure of a process
 * @param windows in which each process is measured, in turn with the others
 * @param window seconds of one
 * @param quotaMessages how many messages go through the quota: enough for the first second of a cold JVM to weigh little
 * @param rows of the large file
 * @param starts how often an application is started with the component, and without
 * @param javaScript the folder of the SDK for JavaScript as a contender
 */
public record Plan(
        int runs, double warmUp, int windows, double window, int quotaMessages, int rows, int starts, Path javaScript) {
    /** What the figures of the README are made with: an hour. */
    public static Plan whole(Path javaScript) {
        return new Plan(5, 30, 5, 2, 1_200, 1_000_000, 61, javaScript);
    }

    /** Everything once and shortly, to see that it works: its figures mean nothing. */
    public static Plan brief(Path javaScript) {
        return new Plan(1, 0.5, 1, 0.5, 100, 2_000, 1, javaScript);
    }
}
