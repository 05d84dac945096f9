package io.connectchat.examples.recipients.rows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * 64 bits that stand for what a row says: small enough to hold a million of them, and too many for two of a million
 * rows to meet by chance (1 in 40 million). The order of the file's columns does not matter.
 */
public final class Fingerprint {
    private static final String FORM = "r[0-9a-f]{16}";

    private Fingerprint() {}

    /** Of the whole row, and of the instance: what was started at another is not started at this one. */
    public static long of(Row row, String instanceId) {
        MessageDigest digest = sha256();
        add(digest, instanceId);
        for (Column column : Column.values()) {
            add(digest, row.cell(column));
        }
        return first64(digest);
    }

    /** Of all but the id: what the customer would see. */
    static long ofChat(Row row) {
        MessageDigest digest = sha256();
        for (Column column : Column.values()) {
            add(digest, column == Column.ID ? "" : row.cell(column));
        }
        return first64(digest);
    }

    static long ofId(String id) {
        MessageDigest digest = sha256();
        add(digest, id);
        return first64(digest);
    }

    /** As a file holds it. The letter keeps spreadsheets from taking it for a number. */
    public static String written(long fingerprint) {
        return "r" + String.format("%016x", fingerprint);
    }

    /**
     * The reverse of {@link #written}.
     *
     * @throws IllegalArgumentException if it is not so written
     */
    public static long read(String text) {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("Not a row's fingerprint");
        }
        return Long.parseUnsignedLong(text.substring(1), 16);
    }

    /** With its length in front, so that "a","bc" is not "ab","c". */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static long first64(MessageDigest digest) {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
