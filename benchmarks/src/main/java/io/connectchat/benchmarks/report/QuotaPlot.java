package io.connectchat.benchmarks.report;

import io.connectchat.benchmarks.process.StubProcess.Second;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * A quota over time: for each contender a line of two panels with the same scales, what was granted in each second and what
 * was throttled, beside the share that it used and what it lost.
 */
final class QuotaPlot {
    private static final int WIDTH = 760;
    private static final int NAMES = 190;
    private static final int PANEL = 240;
    private static final int GAP = 46;
    private static final int TOP = 72;
    private static final int HEIGHT = 64;
    private static final int ROW = HEIGHT + 22;

    private final Section section;
    private final Map<String, List<Second>> course;
    private final double rate;
    private final Svg svg;
    private final int bottom;

    private QuotaPlot(Section section, Map<String, List<Second>> course, double rate) {
        this.section = section;
        this.course = course;
        this.rate = rate;
        this.bottom = TOP + ROW * (course.size() - 1) + HEIGHT;
        this.svg = new Svg(WIDTH, bottom + 78, "sans-serif", section.title());
    }

    static String svg(Section section, Map<String, List<Second>> course, double rate) {
        return new QuotaPlot(section, course, rate).svg();
    }

    private String svg() {
        svg.add(Svg.text(10, 24, section.title()).with("font-size", 16).bold());
        int y = TOP;
        for (String name : course.keySet()) {
            figures(name, y);
            y += ROW;
        }
        panels("Requests granted each second", NAMES, Second::granted, true);
        panels("Requests throttled each second", NAMES + PANEL + GAP, Second::throttled, false);
        note(
                bottom + 52,
                "Dashed: the quota, after a burst in the first second. Columns: the last run, whose last second is no whole one.");
        note(
                bottom + 68,
                "Figures: medians of all runs. Lost: messages that ended with an exception after all attempts.");
        return svg.end();
    }

    private void note(int y, String text) {
        svg.add(Svg.text(10, y, text).with("font-size", 11).with("fill", Svg.FAINT));
    }

    private void figures(String name, int y) {
        svg.add(Svg.text(10, y + 12, name).with("font-size", 13).bold());
        svg.add(Svg.text(10, y + 29, figure("Quota used, ", name) + " of the quota used"));
        svg.add(Svg.text(10, y + 45, figure("Requests throttled, ", name) + " throttled"));
        svg.add(Svg.text(10, y + 61, figure("Messages lost, ", name) + " lost"));
    }

    private String figure(String prefix, String name) {
        Row row = section.row(prefix + name);
        return String.format(Locale.ROOT, "%.1f %s", row.values().median(), row.unit());
    }

    /** One column of panels, with one scale for all of them. */
    private void panels(String title, int left, ToIntFunction<Second> count, boolean quota) {
        int longest = course.values().stream().mapToInt(List::size).max().orElseThrow();
        int most = course.values().stream()
                .flatMap(List::stream)
                .mapToInt(count)
                .max()
                .orElseThrow();
        Scale time = Scale.linear(longest, PANEL);
        Scale requests = Scale.linear(Math.max(most, 1), HEIGHT);
        svg.add(Svg.text(left + PANEL / 2.0, TOP - 16, title).centred().bold());
        int y = TOP;
        for (Map.Entry<String, List<Second>> contender : course.entrySet()) {
            for (double tick : List.of(0.0, requests.most() / 2, requests.most())) {
                double at = y + HEIGHT - requests.at(tick);
                svg.add(Svg.line(left, at, left + PANEL, at, Svg.GRID));
                svg.add(Svg.text(left - 5, at + 4, Svg.number(tick)).endsThere().with("font-size", 11));
            }
            svg.add(columns(contender.getKey(), contender.getValue(), count, left, y + HEIGHT, time, requests));
            if (quota) {
                double at = y + HEIGHT - requests.at(rate);
                svg.add(Svg.line(left, at, left + PANEL, at, Svg.INK).dashed());
            }
            y += ROW;
        }
        for (double tick : time.ticks()) {
            svg.add(Svg.text(left + time.at(tick), bottom + 15, Svg.number(tick))
                    .centred()
                    .with("font-size", 11));
        }
        svg.add(Svg.text(left + PANEL / 2.0, bottom + 31, "seconds").centred());
    }

    /** One shape for all seconds: they touch. */
    private static Svg.Element columns(
            String name,
            List<Second> seconds,
            ToIntFunction<Second> count,
            int left,
            int base,
            Scale time,
            Scale requests) {
        StringBuilder path = new StringBuilder("M" + left + " " + base);
        for (int i = 0; i < seconds.size(); i++) {
            path.append('V').append(Svg.number(base - requests.at(count.applyAsInt(seconds.get(i)))));
            path.append('H').append(Svg.number(left + time.at(i + 1)));
        }
        return Svg.element("path")
                .with("d", path.append('V').append(base).append('Z').toString())
                .with("fill", Contender.colour(name));
    }
}
