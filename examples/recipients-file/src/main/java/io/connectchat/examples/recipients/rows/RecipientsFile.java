package io.connectchat.examples.recipients.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * The file of recipients, read row by row: CSV in UTF-8, with or without a byte order mark, with any line ends. What
 * casts doubt on all that follows (a quote that is not closed, bytes that are no UTF-8) is no bad row but an unreadable
 * file.
 */
public final class RecipientsFile implements Iterator<Row>, Closeable {
    /** More than any cell needs, and a bound to what a quote that is not closed can swallow. */
    private static final int LONGEST_CELL = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Layout layout;
    private long line = 1;

    /** @throws UnreadableFileException if its first line does not name a recipients file's columns */
    public RecipientsFile(Path path) throws IOException {
        reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(withoutMark(path));
        records = reader.iterator();
        try {
            layout = new Layout(hasNext() ? records.next().getFields() : List.of());
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
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            // Without the cause: it may quote the cell.
            throw new UnreadableFileException(
                    line, "or one behind it has quotes that do not pair; \" within a cell is written \"\"");
        } catch (UncheckedIOException e) {
            throw new UnreadableFileException(line, "or one behind it is no UTF-8, or can't be read");
        }
    }

    @Override
    public Row next() {
        CsvRecord found = records.next();
        line = found.getStartingLineNumber();
        Row row = new Row(line, layout, found.getFields());
        if (breaksLines(row, found.getFields())) {
            throw new UnreadableFileException(
                    line, "runs over its end, and not by the text of a message: a quote may not be closed");
        }
        return row;
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

    /** Files.newBufferedReader refuses what is no UTF-8; FastCSV's own readers would replace it. */
    private static BufferedReader withoutMark(Path path) throws IOException {
        BufferedReader text = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
