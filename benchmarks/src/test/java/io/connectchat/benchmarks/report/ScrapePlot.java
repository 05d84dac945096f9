package io.connectchat.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A run as scrapes of the metrics show it, one panel below the other: rate beside the quota, throttling, failures, backlog.
 * Between two scrapes counters have grown; gauges are what they are.
 */
final class ScrapePlot {
    private static final int WIDTH = 760;
    private static final int LEFT = 60;
    private static final int PANEL = WIDTH - LEFT - 90;
    private static final int TOP = 64;
    private static final int HEIGHT = 76;
    private static final int ROW = HEIGHT + 40;
    private static final int PANELS = 4;
    private static final String COUNTED = Contender.colour("component");
    private static final String GAUGED = Contender.colour("");

    private final List<Moment> moments;
    private final double quota;
    private final Svg svg;
    private final Scale time;

    /** What happened since the scrape before, each second; and what there was at its own time. */
    record Moment(double seconds, double rate, double throttled, double failed, double waiting) {}

    private ScrapePlot(List<Moment> moments, double quota, String title) {
        this.moments = moments;
        this.quota = quota;
        this.time = Scale.linear(moments.get(moments.size() - 1).seconds, PANEL);
        this.svg = new Svg(WIDTH, TOP + PANELS * ROW + 20, "sans-serif", title);
        svg.add(Svg.text(10, 24, title).with("font-size", 16).bold());
    }

    /** Draws lines of <code>seconds,attempts,throttled,ok,failed,waiting,connections</code>, after a line of names. */
    static String svg(List<String> csv, double quota, String title) {
        List<double[]> rows = csv.stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        List<Moment> moments = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            double[] now = rows.get(i);
            double[] before = rows.get(i - 1);
            double span = now[0] - before[0];
            moments.add(new Moment(
                    now[0],
                    (now[1] - before[1]) / span,
                    (now[2] - before[2]) / span,
                    (now[4] - before[4]) / span,
                    now[5]));
        }
        return new ScrapePlot(moments, quota, title).svg();
    }

    private String svg() {
        panel(0, "Requests a second, retries among them", COUNTED, Moment::rate);
        panel(1, "Throttled requests a second", COUNTED, Moment::throttled);
        panel(2, "Failed calls a second, after all retries", COUNTED, Moment::failed);
        panel(3, "Calls that wait for the pace", GAUGED, Moment::waiting);
        int bottom = TOP + (PANELS - 1) * ROW + HEIGHT;
        for (double tick : time.ticks()) {
            svg.add(Svg.text(LEFT + time.at(tick), bottom + 15, Svg.number(tick))
                    .centred()
                    .with("font-size", 11));
        }
        svg.add(Svg.text(LEFT + PANEL / 2.0, bottom + 31, "seconds").centred());
        return svg.end();
    }

    private void panel(int index, String title, String colour, ToDoubleFunction<Moment> value) {
        int base = TOP + index * ROW + HEIGHT;
        double most = moments.stream().mapToDouble(value).max().orElseThrow();
        boolean rate = index == 0;
        Scale scale = Scale.linear(Math.max(rate ? Math.max(most, quota) : most, 1), HEIGHT);
        svg.add(Svg.text(LEFT, base - HEIGHT - 10, title).bold());
        for (double tick : List.of(0.0, scale.most() / 2, scale.most())) {
            double at = base - scale.at(tick);
            svg.add(Svg.line(LEFT, at, LEFT + PANEL, at, Svg.GRID));
            svg.add(Svg.text(LEFT - 5, at + 4, Svg.number(tick)).endsThere().with("font-size", 11));
            if (rate) {
                svg.add(Svg.text(LEFT + PANEL + 5, at + 4, Math.round(100 * tick / quota) + " % of quota")
                        .with("font-size", 11));
            }
        }
        StringBuilder path = new StringBuilder("M" + LEFT + " " + base);
        for (Moment moment : moments) {
            path.append('V').append(Svg.number(base - scale.at(value.applyAsDouble(moment))));
            path.append('H').append(Svg.number(LEFT + time.at(moment.seconds)));
        }
        svg.add(Svg.element("path")
                .with("d", path.append('V').append(base).append('Z').toString())
                .with("fill", colour));
        if (rate) {
            double at = base - scale.at(quota);
            svg.add(Svg.line(LEFT, at, LEFT + PANEL, at, Svg.INK).dashed());
        }
    }
}
