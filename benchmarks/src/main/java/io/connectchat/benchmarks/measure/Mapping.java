package io.connectchat.benchmarks.measure;

import io.connectchat.benchmarks.mapping.Jmh;
import io.connectchat.benchmarks.mapping.Jmh.Operation;
import io.connectchat.benchmarks.report.Row;
import io.connectchat.benchmarks.report.Section;
import io.connectchat.benchmarks.report.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What mapping, rules and token of a message cost, apart from all else. */
public final class Mapping {
    private static final int FEW = 3;
    private static final int SOME = 100;
    private static final int MANY = 1000;

    private final Plan plan;
    private final Progress progress;

    public Mapping(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    public Section measure() throws Exception {
        Map<String, Operation> operations = new Jmh(plan.runs(), (long) (plan.window() * 250)).run();
        Figures micros = new Figures();
        Figures bytes = new Figures();
        operations.forEach((name, operation) -> {
            operation.nanos().forEach(nanos -> micros.note(name, nanos / 1000));
            operation.bytes().forEach(allocated -> bytes.note(name, allocated));
        });
        progress.say("mapping: %s", micros.last("%.1f µs"));
        List<Row> rows = new ArrayList<>(List.of(
                Row.atMost(10, "Eight members from headers", "µs", micros.of("headers")),
                Row.atMost(10_240, "Eight members from headers, allocated", "bytes", bytes.of("headers")),
                Row.atMost(15, "JSON of 300 bytes", "µs", micros.of("json")),
                Row.atMost(15_360, "JSON of 300 bytes, allocated", "bytes", bytes.of("json")),
                Row.of("A hundred attributes", "µs", micros.of("hundredAttributes")),
                Row.of("A thousand attributes", "µs", micros.of("thousandAttributes")),
                Row.atMost(
                        1.5, "An attribute more: from 100 to 1,000, to from 3 to 100, time", "ratio", growth(micros)),
                Row.atMost(
                        1.5,
                        "An attribute more: from 100 to 1,000, to from 3 to 100, allocated",
                        "ratio",
                        growth(bytes))));
        return new Section(
                "mapping",
                "Mapping, rules and token of a message",
                "JMH, " + plan.runs()
                        + " JVMs, 5 iterations each after 5 of warming up. From the exchange to the request that"
                        + " the SDK is given, with all rules and the token of clientTokenStrategy=exchange.",
                rows);
    }

    /** Whether the thousandth attribute costs what the tenth does. */
    private static Spread growth(Figures figures) {
        List<Double> few = figures.of("headers").runs();
        List<Double> some = figures.of("hundredAttributes").runs();
        List<Double> many = figures.of("thousandAttributes").runs();
        List<Double> growth = new ArrayList<>();
        for (int run = 0; run < few.size(); run++) {
            double late = (many.get(run) - some.get(run)) / (MANY - SOME);
            double early = (some.get(run) - few.get(run)) / (SOME - FEW);
            growth.add(late / early);
        }
        return new Spread(growth);
    }
}
