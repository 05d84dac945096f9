package io.connectchat.benchmarks.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link MappingBenchmark}.
 *
 * @param forks how many JVMs, one after the other
 * @param millis of an iteration, of which five warm up and five count
 */
public record Jmh(int forks, long millis) {
    private static final int ITERATIONS = 5;
    private static final String BYTES = "gc.alloc.rate.norm";

    /** What an operation costs, JVM by JVM. */
    public record Operation(List<Double> nanos, List<Double> bytes) {}

    /** By the benchmark's name; these names alone, or all if there are none. */
    public Map<String, Operation> run(String... names) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        for (String name : names) {
            options.include(MappingBenchmark.class.getName() + "\\." + name + "$");
        }
        if (names.length == 0) {
            options.include(MappingBenchmark.class.getName());
        }
        options.forks(forks)
                // Not those of this JVM, which may have agents.
                .jvmArgs("-Xmx512m")
                .warmupIterations(ITERATIONS)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.milliseconds(millis))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            String benchmark = result.getParams().getBenchmark();
            operations.put(benchmark.substring(benchmark.lastIndexOf('.') + 1), operation(result));
        }
        return operations;
    }

    private static Operation operation(RunResult result) {
        return new Operation(
                result.getBenchmarkResults().stream()
                        .map(fork -> fork.getPrimaryResult().getScore())
                        .toList(),
                result.getBenchmarkResults().stream().map(Jmh::bytes).toList());
    }

    /** Those of the iteration that allocated least: until all is compiled, more is. */
    private static double bytes(BenchmarkResult fork) {
        return fork.getIterationResults().stream()
                .flatMap(iteration -> iteration.getSecondaryResults().entrySet().stream())
                .filter(entry -> entry.getKey().endsWith(BYTES))
                .mapToDouble(entry -> entry.getValue().getScore())
                .min()
                .orElseThrow();
    }
}
