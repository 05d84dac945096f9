package io.connectchat.benchmarks.measure;

import io.connectchat.benchmarks.process.Contestant;
import io.connectchat.benchmarks.process.Contestant.Cost;
import io.connectchat.benchmarks.process.StubProcess;
import io.connectchat.benchmarks.report.Row;
import io.connectchat.benchmarks.report.Section;
import java.util.ArrayList;
import java.util.List;

/** What one route thread gets through where AWS takes its time to answer, and how many threads the process has for it. */
public final class OneRouteThread {
    private static final int LATENCY = 50;
    private static final String SYNC = "sync";

    private final Plan plan;
    private final Progress progress;
    private final Figures perSecond = new Figures();
    private final Figures threads = new Figures();

    public OneRouteThread(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    private record Setting(String contestant, int connections) {
        String name() {
            return contestant + ", " + connections + " connections";
        }
    }

    public Section measure() throws Exception {
        List<Setting> settings = new ArrayList<>(List.of(
                new Setting(SYNC, 50),
                new Setting("sqs", 50),
                new Setting("component", 50),
                new Setting("component", 256),
                new Setting("raw", 50),
                new Setting("raw", 256),
                new Setting("sync-threads", 256)));
        if (Contestant.hasJavaScript(plan.javaScript())) {
            settings.add(new Setting("javascript", 50));
            settings.add(new Setting("javascript", 256));
        }
        try (StubProcess stub = StubProcess.start()) {
            stub.latency(LATENCY);
            for (int run = 1; run <= plan.runs(); run++) {
                for (Setting setting : settings) {
                    measure(setting, stub);
                }
                progress.say("one thread, run %d of %d: %s", run, plan.runs(), perSecond.last("%.0f/s"));
            }
        }
        return section();
    }

    private void measure(Setting setting, StubProcess stub) throws Exception {
        try (Contestant contestant = setting.contestant().equals("javascript")
                ? Contestant.javaScript(plan.javaScript(), stub.address(), setting.connections())
                : Contestant.java(setting.contestant(), stub.address(), setting.connections(), 0)) {
            contestant.sendFor(plan.warmUp() / 4);
            Cost cost = contestant.sendFor(plan.window());
            if (cost.failed() > 0) {
                throw new IllegalStateException(setting.name() + " lost " + cost.failed() + " messages");
            }
            perSecond.note(setting.name(), cost.perSecond());
            threads.note(setting.name(), cost.threads());
        }
    }

    private Section section() {
        String fifty = new Setting("component", 50).name();
        String many = new Setting("component", 256).name();
        String sync = new Setting(SYNC, 50).name();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.atLeast(
                42,
                "Component with 50 connections, to a synchronous Processor",
                "times",
                perSecond.ratio(fifty, sync)));
        rows.add(Row.atLeast(
                130,
                "Component with 256 connections, to a synchronous Processor",
                "times",
                perSecond.ratio(many, sync)));
        // Twice what is in flight, and those of the JVM, Camel and the SDK.
        rows.add(
                Row.atMost(130, "Threads of the process, component with 50 connections", "threads", threads.of(fifty)));
        rows.add(
                Row.atMost(542, "Threads of the process, component with 256 connections", "threads", threads.of(many)));
        perSecond.forEach((name, runs) -> rows.add(Row.of("Throughput, " + name, "messages/s", runs)));
        threads.forEach((name, runs) -> rows.add(Row.of("Threads, " + name, "threads", runs)));
        return new Section(
                "one-thread",
                "One route thread at " + LATENCY + " ms latency",
                "One process after the other, in new JVMs in each run: " + plan.warmUp() / 4 + " s of load, then "
                        + plan.window() + " s that count. Threads are Java's own at their peak (of node: its one).",
                rows);
    }
}
