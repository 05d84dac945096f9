package io.connectchat.benchmarks.report;

import java.util.List;

/**
 * What one question's measurement found.
 *
 * @param id its file's name
 * @param title what was asked
 * @param how how it was measured, in a sentence or two
 * @param rows the figures
 */
public record Section(String id, String title, String how, List<Row> rows) {
    public Section {
        rows = List.copyOf(rows);
    }
}
