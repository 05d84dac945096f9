package io.connectchat.benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Medians as bars, the best on top, each with a line from the least to the most of all runs, and what the table says. */
final class Bars {
    private static final int WIDTH = 760;
    private static final int NAMES = 220;
    private static final int NUMBERS = 170;
    private static final int PLOT = WIDTH - NAMES - NUMBERS - 10;
    private static final int TOP = 66;
    private static final int ROW = 30;
    private static final int BAR = 18;

    private final String title;
    private final String axis;
    private final boolean moreIsBetter;
    private final List<Bar> bars = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();

    private record Bar(String name, Row row, String note) {
        double median() {
            return row.values().median();
        }
    }

    private record Limit(double value, String text) {}

    Bars(String title, String axis, boolean moreIsBetter) {
        this.title = title;
        this.axis = axis;
        this.moreIsBetter = moreIsBetter;
    }

    /** A bar, and what else is to be said of it. */
    void add(String name, Row row, String note) {
        bars.add(new Bar(name, row, note));
    }

    /** What the component must reach, as a line. */
    void limit(double value, String text) {
        limits.add(new Limit(value, text));
    }

    String svg(boolean logarithmic) {
        Comparator<Bar> byMedian = Comparator.comparingDouble(Bar::median);
        bars.sort(moreIsBetter ? byMedian.reversed() : byMedian);
        double most =
                bars.stream().mapToDouble(bar -> bar.row.values().most()).max().orElseThrow();
        double least =
                bars.stream().mapToDouble(bar -> bar.row.values().least()).min().orElseThrow();
        Scale scale = logarithmic ? Scale.logarithmic(least, most, PLOT) : Scale.linear(most, PLOT);
        int bottom = TOP + ROW * bars.size();
        Svg svg = new Svg(WIDTH, bottom + 46, "sans-serif", title);
        svg.add(Svg.text(10, 24, title).with("font-size", 16).bold());
        axis(svg, scale, bottom);
        for (int i = 0; i < bars.size(); i++) {
            bar(svg, scale, bars.get(i), TOP + ROW * i + (ROW - BAR) / 2.0);
        }
        for (int i = 0; i < limits.size(); i++) {
            limit(svg, scale, limits.get(i), i == 0 && limits.size() > 1, bottom);
        }
        return svg.end();
    }

    private void axis(Svg svg, Scale scale, int bottom) {
        for (double tick : scale.ticks()) {
            double x = NAMES + scale.at(tick);
            svg.add(Svg.line(x, TOP, x, bottom, Svg.GRID));
            svg.add(Svg.text(x, bottom + 16, String.format(Locale.ROOT, "%,.0f", tick))
                    .centred());
        }
        svg.add(Svg.text(NAMES + PLOT / 2.0, bottom + 36, axis).centred());
    }

    private static void bar(Svg svg, Scale scale, Bar bar, double y) {
        boolean ours = Contender.isOurs(bar.name);
        double middle = y + BAR / 2.0;
        double text = middle + 4;
        Svg.Element name = Svg.text(NAMES - 8, text, bar.name).endsThere();
        svg.add(ours ? name.bold() : name);
        svg.add(Svg.rect(NAMES, y, scale.at(bar.median()), BAR, Contender.colour(bar.name)));
        spread(
                svg,
                NAMES + scale.at(bar.row.values().least()),
                NAMES + scale.at(bar.row.values().most()),
                middle);
        String numbers = bar.row.values().text(Page.format(bar.row));
        svg.add(Svg.text(WIDTH - NUMBERS + 4, bar.note.isEmpty() ? text : text - 6, numbers));
        if (!bar.note.isEmpty()) {
            svg.add(Svg.text(WIDTH - NUMBERS + 4, text + 7, bar.note)
                    .with("font-size", 11)
                    .with("fill", Svg.FAINT));
        }
    }

    private static void spread(Svg svg, double from, double to, double y) {
        svg.add(Svg.line(from, y, to, y, Svg.INK));
        svg.add(Svg.line(from, y - 4, from, y + 4, Svg.INK));
        svg.add(Svg.line(to, y - 4, to, y + 4, Svg.INK));
    }

    private static void limit(Svg svg, Scale scale, Limit limit, boolean toTheLeft, int bottom) {
        double x = NAMES + scale.at(limit.value);
        svg.add(Svg.line(x, TOP - 16, x, bottom, Svg.INK).dashed());
        Svg.Element text = Svg.text(toTheLeft ? x - 5 : x + 5, TOP - 8, limit.text);
        svg.add(toTheLeft ? text.endsThere() : text);
    }
}
