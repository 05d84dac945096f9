package io.connectchat.examples.recipients.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as it stands in the file. It prints as its line number: the rest is a customer's. */
public final class Row {
    private final long line;
    private final Layout layout;
    private final List<String> cells;
    private final @Nullable String repeats;

    Row(long line, Layout layout, List<String> cells) {
        this(line, layout, cells, null);
    }

    private Row(long line, Layout layout, List<String> cells, @Nullable String repeats) {
        this.line = line;
        this.layout = layout;
        this.cells = cells;
        this.repeats = repeats;
    }

    /** The line that it starts on; the file's first is 1. */
    public long line() {
        return line;
    }

    public String id() {
        return cell(Column.ID);
    }

    /** Empty if there is none. */
    public String cell(Column column) {
        return layout.cell(cells, column);
    }

    public boolean isRepetition() {
        return repeats != null;
    }

    /** Which earlier row this one repeats, in words. */
    @Nullable
    String repeats() {
        return repeats;
    }

    /** The same row, known to repeat an earlier one. */
    Row repeating(String what) {
        return new Row(line, layout, cells, what);
    }

    int cells() {
        return cells.size();
    }

    int expectedCells() {
        return layout.size();
    }

    boolean hasAllCells() {
        return layout.fits(cells);
    }

    @Override
    public String toString() {
        return "line " + line;
    }
}
