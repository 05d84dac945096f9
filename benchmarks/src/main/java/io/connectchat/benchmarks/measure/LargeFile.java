package io.connectchat.benchmarks.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.benchmarks.contender.LargeFileApp;
import io.connectchat.benchmarks.process.Once;
import io.connectchat.benchmarks.process.StubProcess;
import io.connectchat.benchmarks.report.Row;
import io.connectchat.benchmarks.report.Section;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether a large file is sent as fast at its end as at its beginning, in a small heap. */
public final class LargeFile {
    private static final String HEAP = "-Xmx128m";

    private final Plan plan;
    private final Progress progress;
    private final Figures figures = new Figures();

    public LargeFile(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    public Section measure() throws Exception {
        Path folder = Files.createTempDirectory("rows");
        Path file = folder.resolve("rows");
        try {
            write(file, warm() + plan.rows());
            for (int run = 1; run <= plan.runs(); run++) {
                run(file);
                progress.say("large file, run %d of %d: %s", run, plan.runs(), figures.last("%.2f"));
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
        return section();
    }

    /** Enough for the compiler to have done its work before the first row that counts. */
    private int warm() {
        return plan.rows() / 10 * 3;
    }

    private void run(Path file) throws Exception {
        try (StubProcess stub = StubProcess.start()) {
            JsonNode found = Once.run(
                    List.of(HEAP, "-XX:+ExitOnOutOfMemoryError"),
                    LargeFileApp.class,
                    stub.address(),
                    file.toString(),
                    Integer.toString(warm()),
                    Integer.toString(plan.rows()));
            if (found.get("rows").asInt() != plan.rows()) {
                throw new IllegalStateException("Of " + plan.rows() + " rows " + found.get("rows") + " were answered");
            }
            JsonNode nanos = found.get("nanos");
            double first = plan.rows() / 10.0 / nanos.get(0).asLong() * 1e9;
            double last = plan.rows() / 10.0 / nanos.get(nanos.size() - 1).asLong() * 1e9;
            figures.note("first tenth", first);
            figures.note("last tenth", last);
            figures.note("alive after the first", found.get("alive").get(0).asLong() / 1e6);
            figures.note("alive after the last", found.get("alive").get(1).asLong() / 1e6);
        }
    }

    private Section section() {
        return new Section(
                "large-file",
                String.format("%,d rows from a file, at %s", plan.rows(), HEAP),
                "A file route that splits by lines, streaming and in parallel, each line a request in JSON, at 0 ms latency."
                        + String.format(" Before the rows that count, %,d others of the same file are sent.", warm()),
                List.of(
                        Row.atLeast(
                                0.95,
                                "Throughput, last tenth to first tenth",
                                "ratio",
                                figures.ratio("last tenth", "first tenth")),
                        Row.atMost(
                                1.25,
                                "Heap alive, after the last tenth to after the first",
                                "ratio",
                                figures.ratio("alive after the last", "alive after the first")),
                        Row.of("Throughput, first tenth", "messages/s", figures.of("first tenth")),
                        Row.of("Throughput, last tenth", "messages/s", figures.of("last tenth")),
                        Row.of("Heap alive, after the first tenth", "MB", figures.of("alive after the first")),
                        Row.of("Heap alive, after the last tenth", "MB", figures.of("alive after the last"))));
    }

    private static void write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < rows; i++) {
                out.write(LargeFileApp.row(i));
                out.write('\n');
            }
        }
    }
}
