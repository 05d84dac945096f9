package io.connectchat.examples.recipients.rows;

/** Finds rows that repeat an earlier one of the same file. */
final class Repeats {
    private final LinesByFingerprint ids;
    private final LinesByFingerprint chats;

    /** @param rows how many are expected */
    Repeats(int rows) {
        ids = new LinesByFingerprint(rows);
        chats = new LinesByFingerprint(rows);
    }

    /** The row itself, or the row marked as a repetition. Rows must come in the file's order. */
    Row mark(Row row) {
        if (!row.hasAllCells()) {
            return row;
        }
        int line = Math.toIntExact(row.line());
        int sameChat = chats.putIfAbsent(Fingerprint.ofChat(row), line);
        int sameId = row.id().isEmpty() ? 0 : ids.putIfAbsent(Fingerprint.ofId(row.id()), line);
        if (sameChat != 0 && sameChat == sameId) {
            return row.repeating("repeats line " + sameChat);
        }
        if (sameId != 0) {
            return row.repeating("has the id of line " + sameId + ", and says something else");
        }
        if (sameChat != 0) {
            return row.repeating("says the same to the same number as line " + sameChat + ", under another id");
        }
        return row;
    }
}
