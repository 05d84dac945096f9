package io.connectchat.examples.recipients.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The file of recipients, read row by row: CSV in UTF-8, with or without a byte order mark, with any line ends, its cells
 * separated by what separates those of the first line. What casts doubt on all that follows (a quote that is not closed,
 * bytes that are no UTF-8) is no bad row but an unreadable file.
 */
public final class RecipientsFile implements Iterator<Row>, Closeable {
    /** More than any cell needs, and a bound to what a quote that is not closed can swallow. */
    private static final int LONGEST_CELL = 1 << 20;

    private final CsvReader<CsvRecord> reader;
    private final Layout layout;
    private @Nullable CsvRecord ahead;
    private long line = 1;

    /** @throws UnreadableFileException if its first line does not name a recipients file's columns */
    public RecipientsFile(Path path) throws IOException {
        char separator = StrictText.separator(path);
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(StrictText.open(path, separator));
        try {
            readAhead();
            if (ahead != null && StrictText.saysSeparator(ahead.getField(0))) {
                readAhead();
            }
            layout = new Layout(line, ahead == null ? List.of() : ahead.getFields());
            ahead = null;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /**
     * Reads a file to its end.
     *
     * @return how many rows it has
     * @throws UnreadableFileException if it can't be read to its end: before anyone was sent anything
     */
    public static int survey(Path path) throws IOException {
        try (RecipientsFile file = new RecipientsFile(path)) {
            int rows = 0;
            while (file.hasNext()) {
                file.next();
                rows++;
            }
            return rows;
        }
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            readAhead();
        }
        return ahead != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        Row row = new Row(line, layout, ahead.getFields());
        if (breaksLines(row, ahead.getFields())) {
            throw new UnreadableFileException(
                    line, "runs over its end, and not by the text of a message: a quote may not be closed");
        }
        ahead = null;
        return row;
    }

    private void readAhead() {
        try {
            ahead = reader.iterator().hasNext() ? reader.iterator().next() : null;
            line = ahead == null ? line : ahead.getStartingLineNumber();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof UnreadableFileException known) {
                throw known;
            }
            // Without the cause: it may quote the cell.
            throw new UnreadableFileException(
                    line, "or one behind it has quotes that do not pair; \" within a cell is written \"\"");
        } catch (UncheckedIOException e) {
            throw new UnreadableFileException(line, "or one behind it can't be read");
        }
    }

    /** A message may have several lines. Any other cell with a line's end has most likely swallowed the rows behind. */
    private static boolean breaksLines(Row row, List<String> cells) {
        long broken = cells.stream().filter(RecipientsFile::hasLineEnd).count();
        boolean onlyMessage = broken == 1 && row.hasAllCells() && hasLineEnd(row.cell(Column.MESSAGE));
        return broken > 0 && !onlyMessage;
    }

    private static boolean hasLineEnd(String cell) {
        return cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
