package io.connectchat.benchmarks.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.benchmarks.contender.StartApp;
import io.connectchat.benchmarks.process.Once;
import io.connectchat.benchmarks.process.StubProcess;
import io.connectchat.benchmarks.report.Row;
import io.connectchat.benchmarks.report.Section;
import java.util.List;

/** What the component adds to the start of an application, and what many endpoints keep in memory. */
public final class Start {
    private static final List<String> JVM = List.of("-Xmx256m");

    private final Plan plan;
    private final Progress progress;
    private final Figures figures = new Figures();

    public Start(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    public Section measure() throws Exception {
        for (int start = 0; start < plan.starts(); start++) {
            for (String variant : List.of("without", "with")) {
                JsonNode found = Once.run(JVM, StartApp.class, variant);
                figures.note(variant, found.get("startNanos").asLong() / 1e6);
                if (variant.equals("with")) {
                    figures.note("client", found.get("clientNanos").asLong() / 1e6);
                }
            }
        }
        progress.say("start: %s", figures.last("%.0f ms"));
        try (StubProcess stub = StubProcess.start()) {
            for (int run = 0; run < plan.runs(); run++) {
                JsonNode found = Once.run(JVM, StartApp.class, "toD", stub.address());
                figures.note("toD", found.get("bytes").asLong() / 1e6);
            }
        }
        progress.say("1,000 endpoints: %.1f MB", figures.of("toD").median());
        return new Section(
                "start",
                "Start, and a thousand endpoints",
                "New JVMs with the component and without, in turn. The SDK's client is made before, in both, and told apart."
                        + " Endpoints: heap alive before and after a toD over 1,000 numbers.",
                List.of(
                        Row.atMost(
                                60,
                                "Start of the context, with the component more than without",
                                "ms",
                                figures.difference("with", "without")),
                        Row.atMost(5, "Heap of 1,000 toD endpoints", "MB", figures.of("toD")),
                        Row.of("Start of the context, without", "ms", figures.of("without")),
                        Row.of("Start of the context, with the component", "ms", figures.of("with")),
                        Row.of("Making the SDK's client", "ms", figures.of("client"))));
    }
}
