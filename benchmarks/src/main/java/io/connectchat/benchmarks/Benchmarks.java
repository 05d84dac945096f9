package io.connectchat.benchmarks;

import io.connectchat.benchmarks.measure.LargeFile;
import io.connectchat.benchmarks.measure.Mapping;
import io.connectchat.benchmarks.measure.OneRouteThread;
import io.connectchat.benchmarks.measure.Overhead;
import io.connectchat.benchmarks.measure.Plan;
import io.connectchat.benchmarks.measure.Profile;
import io.connectchat.benchmarks.measure.Progress;
import io.connectchat.benchmarks.measure.QuotaUse;
import io.connectchat.benchmarks.measure.Start;
import io.connectchat.benchmarks.report.Machine;
import io.connectchat.benchmarks.report.Page;
import io.connectchat.benchmarks.report.Plots;
import io.connectchat.benchmarks.report.Results;
import io.connectchat.benchmarks.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Measures: <code>PLAN FOLDER RESULTS [QUESTION...]</code>. The plan is <code>whole</code> or <code>brief</code>, the
 * folder that of the SDK for JavaScript. With all questions the results are written; with some of them they are shown.
 * <code>draw</code> measures nothing: it writes page and plots anew from the results. <code>flame</code> is the flame graph
 * alone, whose recording is not kept.
 */
public final class Benchmarks {
    private static final String ALL = "all";
    private static final String DRAW = "draw";
    private static final String FLAME = "flame";
    private static final String JSON = "results.json";

    private final Plan plan;
    private final Progress progress = new Progress();

    private Benchmarks(Plan plan) {
        this.plan = plan;
    }

    public static void main(String[] args) throws Exception {
        Path javaScript = Path.of(args[1]);
        Path folder = Path.of(args[2]);
        Plan plan = args[0].equals("whole") ? Plan.whole(javaScript) : Plan.brief(javaScript);
        List<String> asked = List.of(args).subList(3, args.length).stream()
                .flatMap(argument -> Stream.of(argument.split(",")))
                .filter(question -> !question.equals(ALL))
                .toList();
        if (asked.equals(List.of(DRAW))) {
            write(Results.read(folder.resolve(JSON)), folder);
        } else {
            new Benchmarks(plan).run(folder, asked);
        }
    }

    private void run(Path folder, List<String> asked) throws Exception {
        Map<String, Callable<Section>> questions = questions();
        for (String question : asked) {
            if (!questions.containsKey(question) && !question.equals(FLAME)) {
                throw new IllegalArgumentException("No question " + question + ". There are " + questions.keySet()
                        + ", " + FLAME + ", and by itself " + DRAW);
            }
        }
        Map<String, String> machine = Machine.description();
        JavaScript.install(plan.javaScript())
                .ifPresentOrElse(
                        node -> machine.put("node", node),
                        () -> progress.say("Skipped: the SDK for JavaScript, since there is no node"));
        List<Section> sections = new ArrayList<>();
        for (Map.Entry<String, Callable<Section>> question : questions.entrySet()) {
            if (asked.isEmpty() || asked.contains(question.getKey())) {
                sections.add(question.getValue().call());
                if (asked.isEmpty()) {
                    // After each: what took this long is not lost by what comes after it.
                    write(new Results(machine, sections), folder);
                }
            }
        }
        if (asked.isEmpty() || asked.contains(FLAME)) {
            Files.createDirectories(folder);
            new Profile(plan, progress).draw(folder.resolve("flame.svg"));
        }
        Page page = new Page(new Results(machine, sections));
        System.out.println("\n" + (asked.isEmpty() ? page.targets() + "\nWritten to " + folder : page.whole()));
    }

    private Map<String, Callable<Section>> questions() {
        Map<String, Callable<Section>> questions = new LinkedHashMap<>();
        questions.put("overhead", () -> new Overhead(plan, progress).measure());
        questions.put("one-thread", () -> new OneRouteThread(plan, progress).measure());
        questions.put("mapping", () -> new Mapping(plan, progress).measure());
        questions.put("start", () -> new Start(plan, progress).measure());
        questions.put("quota", () -> new QuotaUse(plan, progress).measure());
        questions.put("large-file", () -> new LargeFile(plan, progress).measure());
        return questions;
    }

    private static void write(Results results, Path folder) throws IOException {
        Files.createDirectories(folder);
        results.write(folder.resolve(JSON));
        Files.writeString(folder.resolve("results.md"), new Page(results).whole());
        Plots.write(results, QuotaUse.RATE, folder);
    }
}
