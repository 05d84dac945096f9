package io.connectchat.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.connectchat.benchmarks.process.StubProcess.Second;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one question's measurement found.
 *
 * @param id its file's name
 * @param title what was asked
 * @param how how it was measured, in a sentence or two
 * @param rows the figures
 * @param course what each second of the last run saw, by contender; null where time is not the question
 */
public record Section(
        String id,
        String title,
        String how,
        List<Row> rows,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, List<Second>> course) {
    public Section {
        rows = List.copyOf(rows);
        course = course == null ? null : new LinkedHashMap<>(course);
    }

    public Section(String id, String title, String how, List<Row> rows) {
        this(id, title, how, rows, null);
    }

    /** The figure of this name. */
    Row row(String what) {
        return rows.stream()
                .filter(row -> row.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No figure " + what + " in " + id));
    }

    /** Those that are there for comparison, whose names begin alike. */
    List<Row> rowsOf(String prefix) {
        return rows.stream()
                .filter(row -> row.what().startsWith(prefix) && row.bound() == null)
                .toList();
    }
}
