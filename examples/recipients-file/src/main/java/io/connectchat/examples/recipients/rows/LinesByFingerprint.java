package io.connectchat.examples.recipients.rows;

/**
 * Remembers the first line of each fingerprint, in 12 bytes per slot of which at most two thirds are in use: 18 MB for a
 * million that were expected. Where more come than were expected it doubles. A HashMap would take some 80 MB.
 */
public final class LinesByFingerprint {
    private static final int NONE = 0;
    private static final int LEAST = 1024;

    private long[] fingerprints;
    private int[] lines;
    private int size;

    /** @param expected how many fingerprints are expected: memory for them is taken at once, and not while they come */
    public LinesByFingerprint(int expected) {
        int slots = Math.max(LEAST, Math.toIntExact(expected * 3L / 2 + 1));
        fingerprints = new long[slots];
        lines = new int[slots];
    }

    /** Notes a line, counted from 1, unless there is one already; returns that one, or 0. */
    public int putIfAbsent(long fingerprint, int line) {
        int slot = slot(fingerprint);
        if (lines[slot] != NONE) {
            return lines[slot];
        }
        if (size >= lines.length * 2L / 3) {
            grow();
            slot = slot(fingerprint);
        }
        fingerprints[slot] = fingerprint;
        lines[slot] = line;
        size++;
        return NONE;
    }

    public boolean contains(long fingerprint) {
        return lines[slot(fingerprint)] != NONE;
    }

    public int size() {
        return size;
    }

    /** How many slots there are. */
    int slots() {
        return lines.length;
    }

    /** Where it is, or where it would be put. */
    private int slot(long fingerprint) {
        int slot = (int) Long.remainderUnsigned(fingerprint, lines.length);
        while (lines[slot] != NONE && fingerprints[slot] != fingerprint) {
            slot = slot + 1 == lines.length ? 0 : slot + 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldFingerprints = fingerprints;
        int[] oldLines = lines;
        fingerprints = new long[Math.multiplyExact(oldLines.length, 2)];
        lines = new int[fingerprints.length];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != NONE) {
                int slot = slot(oldFingerprints[i]);
                fingerprints[slot] = oldFingerprints[i];
                lines[slot] = oldLines[i];
            }
        }
    }
}
