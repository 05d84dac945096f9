package io.connectchat.examples.recipients.rows;

/**
 * Remembers the first line of each fingerprint, in 12 bytes per slot of which a third to two thirds are in use: 18 to 36
 * MB for a million, half as much again while it grows. A HashMap would take some 80 MB.
 */
public final class LinesByFingerprint {
    private static final int NONE = 0;

    private long[] fingerprints = new long[1024];
    private int[] lines = new int[1024];
    private int size;

    /** Notes a line, counted from 1, unless there is one already; returns that one, or 0. */
    public int putIfAbsent(long fingerprint, int line) {
        int slot = slot(fingerprint);
        if (lines[slot] != NONE) {
            return lines[slot];
        }
        fingerprints[slot] = fingerprint;
        lines[slot] = line;
        size++;
        if (size > lines.length / 3 * 2) {
            grow();
        }
        return NONE;
    }

    public boolean contains(long fingerprint) {
        return lines[slot(fingerprint)] != NONE;
    }

    public int size() {
        return size;
    }

    /** Where it is, or where it would be put. */
    private int slot(long fingerprint) {
        int mask = lines.length - 1;
        int slot = (int) fingerprint & mask;
        while (lines[slot] != NONE && fingerprints[slot] != fingerprint) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldFingerprints = fingerprints;
        int[] oldLines = lines;
        fingerprints = new long[oldLines.length * 2];
        lines = new int[oldLines.length * 2];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != NONE) {
                int slot = slot(oldFingerprints[i]);
                fingerprints[slot] = oldFingerprints[i];
                lines[slot] = oldLines[i];
            }
        }
    }
}
