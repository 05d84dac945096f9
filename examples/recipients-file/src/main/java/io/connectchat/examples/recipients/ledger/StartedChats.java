package io.connectchat.examples.recipients.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.connectchat.examples.recipients.rows.Fingerprint;
import io.connectchat.examples.recipients.rows.LinesByFingerprint;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * <code>results.csv</code>: which chats were started, by this run and those before. What stands here is not started
 * again, so a line that can't be read is no small matter.
 */
public final class StartedChats implements Closeable {
    private static final String[] TITLES = {"id", "contactId", "time", "row"};

    private final LinesByFingerprint earlier;
    private final LineFile file;

    private StartedChats(LinesByFingerprint earlier, LineFile file) {
        this.earlier = earlier;
        this.file = file;
    }

    /**
     * Opens it to add to what is there. A line that a crash has torn is dropped: its chat is asked for again, with the
     * token that it had.
     *
     * @throws UnreadableResultsException if the file was changed so that it does not tell who was started
     */
    public static StartedChats open(Path path) throws IOException {
        LineFile file = new LineFile(path);
        try {
            file.dropTornLine();
            if (file.isEmpty()) {
                file.add(TITLES);
            }
            return new StartedChats(earlier(path), file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static LinesByFingerprint earlier(Path path) throws IOException {
        LinesByFingerprint earlier = new LinesByFingerprint(0);
        int line = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(path)) {
            for (CsvRecord found : reader) {
                line++;
                List<String> cells = found.getFields();
                if (line == 1 && !cells.equals(List.of(TITLES)) || cells.size() != TITLES.length) {
                    throw new UnreadableResultsException(path, line);
                }
                if (line > 1) {
                    earlier.putIfAbsent(Fingerprint.read(cells.get(TITLES.length - 1)), line);
                }
            }
        } catch (CsvParseException | IllegalArgumentException e) {
            throw new UnreadableResultsException(path, line);
        }
        return earlier;
    }

    /** Whether an earlier run has started it. */
    public boolean has(long fingerprint) {
        return earlier.contains(fingerprint);
    }

    /** Writes a chat down; once this returns, the end of the process does not undo it. */
    public void add(String id, String contactId, Instant time, long fingerprint) throws IOException {
        file.add(id, contactId, time.truncatedTo(ChronoUnit.MILLIS).toString(), Fingerprint.written(fingerprint));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
