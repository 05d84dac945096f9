package io.connectchat.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Locale;

/** What several runs measured of the same thing: the median is quoted, and the spread beside it. */
public record Spread(List<Double> runs) {
    public Spread {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        runs = List.copyOf(runs);
    }

    public double median() {
        List<Double> sorted = runs.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double least() {
        return runs.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double most() {
        return runs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** The median with the least and the most, each in this format. */
    @JsonIgnore
    public String text(String format) {
        String part = in(format, median());
        return runs.size() == 1 ? part : part + " (" + in(format, least()) + " to " + in(format, most()) + ")";
    }

    private static String in(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
