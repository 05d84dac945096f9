package io.connectchat.benchmarks.report;

import java.util.Locale;

/** The results as Markdown. */
public final class Page {
    private final Results results;

    public Page(Results results) {
        this.results = results;
    }

    /** Everything: each question with how it was asked, and its figures. */
    public String whole() {
        StringBuilder page =
                new StringBuilder("# Results\n\nWritten by the benchmarks: [how](../README.md). Medians, with the"
                        + " least and the most of all runs.\n\n");
        page.append("| | |\n|---|---|\n");
        results.machine().forEach((name, value) -> page.append("| " + name + " | " + value + " |\n"));
        for (Section section : results.sections()) {
            page.append("\n## ")
                    .append(section.title())
                    .append("\n\n")
                    .append(section.how())
                    .append("\n\n");
            page.append("| | | must be |\n|---|---|---|\n");
            section.rows().forEach(row -> page.append(line(row)).append('\n'));
        }
        return page.toString();
    }

    /** What must be reached, of all questions. */
    public String targets() {
        StringBuilder table = new StringBuilder("| | | must be |\n|---|---|---|\n");
        results.sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> row.bound() != null)
                .forEach(row -> table.append(line(row)).append('\n'));
        return table.toString();
    }

    /** The three figures that a user can feel, as the README has them. */
    public String highlights() {
        return "One route thread sends "
                + figure("Component with 50 connections, to a synchronous Processor")
                + " times as many messages as with a synchronous Processor;\na message takes "
                + figure("CPU, component to by hand")
                + " of the CPU time of the asynchronous client by hand; and at a quota, "
                + figure("Messages lost, component")
                + " % are lost.";
    }

    private String figure(String what) {
        Row row = results.sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(each -> each.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No row " + what));
        return String.format(Locale.ROOT, format(row), row.values().median());
    }

    private static String line(Row row) {
        Row.Bound bound = row.bound();
        String must = bound == null
                ? ""
                : (bound.most() ? "at most " : "at least ")
                        + trimmed(bound.value())
                        + (row.reached() ? "" : ", **missed**");
        return "| " + row.what() + " | " + row.values().text(format(row)) + unit(row) + " | " + must + " |";
    }

    private static String unit(Row row) {
        return row.unit().equals("ratio") ? "" : " " + row.unit();
    }

    static String format(Row row) {
        double median = Math.abs(row.values().median());
        return row.unit().equals("ratio") ? "%.2f" : median >= 100 || row.unit().equals("threads") ? "%,.0f" : "%.1f";
    }

    static String trimmed(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : Double.toString(value);
    }
}
