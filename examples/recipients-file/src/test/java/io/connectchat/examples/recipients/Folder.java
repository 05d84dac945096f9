package io.connectchat.examples.recipients;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A working folder, as a user sees it. */
record Folder(Path path) {
    static final Path SAMPLE = Path.of("sample", "recipients.csv");
    static final String TITLES = "id,phone,name,channel,language,message,template,attributes";

    /** One with the file that is shipped. */
    static Folder withSample(Path path) throws IOException {
        Files.copy(SAMPLE, path.resolve("recipients.csv"));
        return new Folder(path);
    }

    /** One with these rows. */
    static Folder withRows(Path path, String... rows) throws IOException {
        Files.writeString(path.resolve("recipients.csv"), TITLES + "\n" + String.join("\n", rows) + "\n");
        return new Folder(path);
    }

    Path results() {
        return path.resolve("results.csv");
    }

    Path rejected() {
        return path.resolve("rejected.csv");
    }

    List<NamedCsvRecord> startedRows() throws IOException {
        return records(results());
    }

    List<NamedCsvRecord> rejectedRows() throws IOException {
        return records(rejected());
    }

    List<String> startedIds() throws IOException {
        return startedRows().stream().map(row -> row.getField("id")).toList();
    }

    static List<NamedCsvRecord> records(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
