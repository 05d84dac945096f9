package io.connectchat.examples.recipients.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A CSV file to which lines are added, each handed to the system whole before the next. */
final class LineFile implements Closeable {
    private final Path path;
    private final FileOutputStream out;

    LineFile(Path path) throws IOException {
        this.path = path;
        this.out = new FileOutputStream(path.toFile(), true);
    }

    /**
     * Keeps other processes out until it is closed, or until the file is closed that somebody else in this process has
     * opened.
     */
    void lock() throws IOException {
        try {
            // Behind all that will ever be written: some systems let nobody read what is locked.
            if (out.getChannel().tryLock(Long.MAX_VALUE - 1, 1, false) != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this process: no less in use.
        }
        throw new InUseException(path);
    }

    /** Drops half a line, which a crash has left at the end. */
    void dropTornLine() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long end = file.length();
            while (end > 0 && !isLineEnd(file, end - 1)) {
                end--;
            }
            out.getChannel().truncate(end);
        }
    }

    private static boolean isLineEnd(RandomAccessFile file, long position) throws IOException {
        file.seek(position);
        return file.read() == '\n';
    }

    boolean isEmpty() throws IOException {
        return out.getChannel().size() == 0;
    }

    void clear() throws IOException {
        out.getChannel().truncate(0);
    }

    /** Writes a line, at once and as a whole. */
    synchronized void add(String... cells) throws IOException {
        StringWriter line = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
            csv.writeRecord(cells);
        }
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
