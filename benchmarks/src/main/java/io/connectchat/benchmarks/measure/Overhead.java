package io.connectchat.benchmarks.measure;

import io.connectchat.benchmarks.process.Contestant;
import io.connectchat.benchmarks.process.Contestant.Cost;
import io.connectchat.benchmarks.process.StubProcess;
import io.connectchat.benchmarks.report.Row;
import io.connectchat.benchmarks.report.Section;
import io.connectchat.benchmarks.report.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a message costs where nothing waits: the time of processors, and how many get through in a second. All processes
 * live at once and take turns, so that the machine's drift is everybody's; each run has new ones, since two JVMs of the
 * same program differ.
 */
public final class Overhead {
    private static final String RAW = "raw";
    private static final String RAW_DEFAULTS = "raw-defaults";
    private static final String BY_HAND = "by-hand";
    private static final String SYNC = "sync";
    private static final String COMPONENT = "component";
    private static final String COMPONENT_GIVEN = "component-given";
    private static final int CONNECTIONS = 50;

    /** Those of whose figures ratios are made. */
    private static final List<String> COMPARED = List.of(RAW, RAW_DEFAULTS, BY_HAND, COMPONENT, COMPONENT_GIVEN);

    private final Plan plan;
    private final Progress progress;

    private final Figures cpu = new Figures();
    private final Figures perSecond = new Figures();

    public Overhead(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    public Section measure() throws Exception {
        for (int run = 1; run <= plan.runs(); run++) {
            try (StubProcess stub = StubProcess.start()) {
                run(stub);
            }
            progress.say("overhead, run %d of %d: %s", run, plan.runs(), cpu.last("%.0f µs"));
        }
        return section();
    }

    private void run(StubProcess stub) throws Exception {
        List<Contestant> contestants = new ArrayList<>();
        try {
            for (String name : List.of(RAW, RAW_DEFAULTS, BY_HAND, COMPONENT, COMPONENT_GIVEN, SYNC, "sqs")) {
                contestants.add(Contestant.java(name, stub.address(), CONNECTIONS, 0));
            }
            if (Contestant.hasJavaScript(plan.javaScript())) {
                contestants.add(Contestant.javaScript(plan.javaScript(), stub.address(), CONNECTIONS));
            }
            take(contestants);
        } finally {
            for (Contestant contestant : contestants) {
                contestant.close();
            }
        }
    }

    private void take(List<Contestant> contestants) throws Exception {
        for (Contestant contestant : contestants) {
            contestant.sendFor(COMPARED.contains(contestant.name()) ? plan.warmUp() : plan.warmUp() / 2);
        }
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int window = 0; window < plan.windows(); window++) {
            for (Contestant contestant : contestants) {
                Cost cost = contestant.sendFor(plan.window());
                if (cost.failed() > 0) {
                    throw new IllegalStateException(contestant.name() + " lost " + cost.failed() + " messages");
                }
                costs.computeIfAbsent(contestant.name(), name -> new ArrayList<>())
                        .add(cost);
            }
        }
        costs.forEach((name, windows) -> {
            cpu.note(name, median(windows.stream().map(Cost::cpuMicros).toList()));
            perSecond.note(name, median(windows.stream().map(Cost::perSecond).toList()));
        });
    }

    private Section section() {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.atMost(1.10, "CPU, component to by hand", "ratio", cpu.ratio(COMPONENT, BY_HAND)));
        rows.add(Row.atMost(1.0, "CPU, component to a synchronous Processor", "ratio", cpu.ratio(COMPONENT, SYNC)));
        rows.add(Row.of("CPU, component to raw client", "ratio", cpu.ratio(COMPONENT, RAW)));
        rows.add(Row.of("Throughput, component to raw client", "ratio", perSecond.ratio(COMPONENT, RAW)));
        rows.add(Row.of(
                "CPU, component to raw client with the SDK's own event loops",
                "ratio",
                cpu.ratio(COMPONENT, RAW_DEFAULTS)));
        rows.add(Row.of(
                "CPU, component given the client that the route by hand has, to by hand",
                "ratio",
                cpu.ratio(COMPONENT_GIVEN, BY_HAND)));
        cpu.forEach((name, runs) -> rows.add(Row.of("CPU a message, " + name, "µs", runs)));
        perSecond.forEach((name, runs) -> rows.add(Row.of("Throughput, " + name, "messages/s", runs)));
        return new Section(
                "overhead",
                "What a message costs at 0 ms latency",
                "One source thread, " + CONNECTIONS
                        + " connections (the synchronous ones use one at a time). All processes live"
                        + " at once and send in turn: after " + plan.warmUp()
                        + " s of load each (half of it for those that no ratio is made of), " + plan.windows()
                        + " windows of " + plan.window() + " s, of which the median counts; new processes in each run.",
                rows);
    }

    private static double median(List<Double> values) {
        return new Spread(values).median();
    }
}
