package io.connectchat.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The figures that people would rather look at, drawn from the results alone. */
public final class Plots {
    private static final String CPU = "CPU a message, ";
    private static final String THROUGHPUT = "Throughput, ";

    private Plots() {}

    /** The pictures of the questions that have been asked, by the names of their files. */
    public static Map<String, String> of(Results results, double quota) {
        Map<String, String> plots = new LinkedHashMap<>();
        for (Section section : results.sections()) {
            if (section.id().equals("overhead")) {
                plots.put("cpu.svg", cpu(section));
            } else if (section.id().equals("one-thread")) {
                plots.put("one-thread.svg", oneThread(section));
            } else if (section.course() != null) {
                plots.put("quota.svg", QuotaPlot.svg(section, section.course(), quota));
            }
        }
        return plots;
    }

    public static void write(Results results, double quota, Path folder) throws IOException {
        for (Map.Entry<String, String> plot : of(results, quota).entrySet()) {
            Files.writeString(folder.resolve(plot.getKey()), plot.getValue());
        }
    }

    private static String cpu(Section section) {
        Bars bars = new Bars(
                "CPU time of a message at 0 ms latency, in µs",
                "µs; less is better. Bars: medians; lines: least to most of all runs",
                false);
        for (Row row : section.rowsOf(CPU)) {
            bars.add(row.what().substring(CPU.length()), row, "");
        }
        limit(bars, section, "CPU, component to by hand", "", "by-hand", section.row(CPU + "by-hand"));
        return bars.svg(false);
    }

    private static String oneThread(Section section) {
        Bars bars = new Bars(
                "One route thread at 50 ms latency, in messages a second",
                "messages/s, by powers of ten; more is better. Lines: least to most of all runs",
                true);
        for (Row row : section.rowsOf(THROUGHPUT)) {
            String name = row.what().substring(THROUGHPUT.length());
            Row threads = section.row("Threads, " + name);
            bars.add(
                    name,
                    row,
                    String.format(
                            Locale.ROOT,
                            "%s: %.0f",
                            threads.unit(),
                            threads.values().median()));
        }
        Row sync = section.row(THROUGHPUT + "sync, 50 connections");
        limit(
                bars,
                section,
                "Component with 50 connections, to a synchronous Processor",
                "50 connections: ",
                "sync",
                sync);
        limit(
                bars,
                section,
                "Component with 256 connections, to a synchronous Processor",
                "256 connections: ",
                "sync",
                sync);
        return bars.svg(true);
    }

    /** What the component must reach, as so many times what another one takes. */
    private static void limit(Bars bars, Section section, String ratio, String whose, String name, Row other) {
        Row.Bound bound = section.row(ratio).bound();
        if (bound != null) {
            bars.limit(
                    bound.value() * other.values().median(),
                    whose + (bound.most() ? "at most " : "at least ") + Page.trimmed(bound.value()) + " × " + name);
        }
    }
}
