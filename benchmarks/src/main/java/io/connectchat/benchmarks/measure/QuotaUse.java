package io.connectchat.benchmarks.measure;

import io.connectchat.benchmarks.process.Contestant;
import io.connectchat.benchmarks.process.Contestant.Cost;
import io.connectchat.benchmarks.process.StubProcess;
import io.connectchat.benchmarks.process.StubProcess.Second;
import io.connectchat.benchmarks.report.Row;
import io.connectchat.benchmarks.report.Section;
import io.connectchat.benchmarks.report.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a list of messages comes through a quota: how much of it is used, what is throttled, and what is lost. */
public final class QuotaUse {
    /** Requests a second. */
    public static final double RATE = 50;

    private static final int BURST = 50;
    private static final int CONNECTIONS = 50;

    private final Plan plan;
    private final Progress progress;
    private final Figures share = new Figures();
    private final Figures throttled = new Figures();
    private final Figures lost = new Figures();

    /** What each second saw in the last run, by contender. */
    private final Map<String, List<Second>> course = new LinkedHashMap<>();

    public QuotaUse(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    public Section measure() throws Exception {
        try (StubProcess stub = StubProcess.start()) {
            for (int run = 1; run <= plan.runs(); run++) {
                for (String name : List.of("component", "raw", "sync-threads", "sqs")) {
                    try (Contestant contestant = Contestant.java(name, stub.address(), CONNECTIONS, RATE)) {
                        measure(contestant, stub);
                    }
                }
                if (Contestant.hasJavaScript(plan.javaScript())) {
                    try (Contestant contestant =
                            Contestant.javaScript(plan.javaScript(), stub.address(), CONNECTIONS)) {
                        measure(contestant, stub);
                    }
                }
                progress.say("quota, run %d of %d: used %s", run, plan.runs(), share.last("%.1f %%"));
            }
        }
        return section();
    }

    private void measure(Contestant contestant, StubProcess stub) throws Exception {
        stub.quota(RATE, BURST);
        Cost cost = contestant.sendAll(plan.quotaMessages());
        List<Second> seconds = stub.seconds();
        long granted = seconds.stream().mapToLong(Second::granted).sum();
        long refused = seconds.stream().mapToLong(Second::throttled).sum();
        // What the quota would have granted in that time, with the burst at its beginning.
        double grantable = BURST + RATE * cost.nanos() / 1e9;
        share.note(contestant.name(), 100 * granted / grantable);
        throttled.note(contestant.name(), 100.0 * refused / (granted + refused));
        lost.note(contestant.name(), 100.0 * cost.failed() / cost.messages());
        course.put(contestant.name(), seconds);
    }

    private Section section() {
        List<Row> rows = new ArrayList<>();
        share.forEach((name, runs) -> rows.add(Row.of("Quota used, " + name, "%", runs)));
        throttled.forEach((name, runs) -> rows.add(atMostOfOurs(1, name, "Requests throttled, " + name, runs)));
        lost.forEach((name, runs) -> rows.add(atMostOfOurs(0, name, "Messages lost, " + name, runs)));
        return new Section(
                "quota",
                "A quota of " + (int) RATE + " requests a second",
                String.format(Locale.ROOT, "%,d", plan.quotaMessages())
                        + " messages, as fast as each sends them, with a burst of "
                        + BURST
                        + ". The component is told of the quota; the others have their defaults, which know none. Lost is what ended"
                        + " with an exception after all attempts.",
                rows,
                course);
    }

    private static Row atMostOfOurs(double most, String name, String what, Spread runs) {
        return name.equals("component") ? Row.atMost(most, what, "%", runs) : Row.of(what, "%", runs);
    }
}
