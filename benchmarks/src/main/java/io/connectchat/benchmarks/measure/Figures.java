package io.connectchat.benchmarks.measure;

import io.connectchat.benchmarks.report.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** One kind of figure, of several contestants, run by run. */
final class Figures {
    private final Map<String, List<Double>> runs = new LinkedHashMap<>();

    void note(String name, double value) {
        runs.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    Spread of(String name) {
        return new Spread(runs.getOrDefault(name, List.of()));
    }

    /** Run by run: what drifts between runs cancels out. */
    Spread ratio(String name, String to) {
        return pairwise(name, to, (one, other) -> one / other);
    }

    Spread difference(String name, String to) {
        return pairwise(name, to, (one, other) -> one - other);
    }

    private Spread pairwise(String name, String to, DoubleBinaryOperator operator) {
        List<Double> ones = of(name).runs();
        List<Double> others = of(to).runs();
        return new Spread(IntStream.range(0, ones.size())
                .mapToObj(run -> operator.applyAsDouble(ones.get(run), others.get(run)))
                .toList());
    }

    void forEach(BiConsumer<String, Spread> consumer) {
        runs.forEach((name, values) -> consumer.accept(name, new Spread(values)));
    }

    /** What the last run has found. */
    String last(String format) {
        StringBuilder text = new StringBuilder();
        runs.forEach((name, values) ->
                text.append(String.format(Locale.ROOT, "%s " + format + "  ", name, values.get(values.size() - 1))));
        return text.toString().strip();
    }
}
