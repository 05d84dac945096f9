package io.connectchat.benchmarks.report;

import io.connectchat.benchmarks.process.StubProcess.Second;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The figures that people would rather look at. */
public final class Plots {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 340;

    private Plots() {}

    /**
     * The medians of a section's rows whose names begin alike, as bars.
     *
     * @param prefix what the names begin with; the rest is the bar's label
     */
    public static void bars(Section section, String prefix, String title, String unit, Path file) throws IOException {
        List<String> labels = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Row row : section.rows()) {
            if (row.what().startsWith(prefix) && row.bound() == null) {
                labels.add(row.what().substring(prefix.length()));
                values.add(row.values().median());
            }
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .yAxisTitle(unit)
                .build();
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setAvailableSpaceFill(0.6);
        chart.getStyler().setLabelsVisible(true);
        chart.getStyler().setXAxisLabelRotation(labels.size() > 6 ? 20 : 0);
        plain(chart);
        chart.addSeries(title, labels, values);
        write(chart, file);
    }

    /** What a quota granted in each second, and what it refused, as lines. */
    public static void quota(Map<String, List<Second>> course, double rate, Path granted, Path throttled)
            throws IOException {
        write(lines(course, "Granted each second, at a quota of " + (int) rate, Second::granted), granted);
        write(lines(course, "Throttled each second, at a quota of " + (int) rate, Second::throttled), throttled);
    }

    private static XYChart lines(
            Map<String, List<Second>> course, String title, java.util.function.ToIntFunction<Second> value) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("seconds")
                .yAxisTitle("requests")
                .build();
        chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideNE);
        plain(chart);
        course.forEach((name, seconds) -> chart.addSeries(
                        name,
                        IntStream.range(0, seconds.size()).asDoubleStream().toArray(),
                        seconds.stream()
                                .mapToDouble(second -> value.applyAsInt(second))
                                .toArray())
                .setMarker(SeriesMarkers.NONE));
        return chart;
    }

    private static void plain(Chart<?, ?> chart) {
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setPlotBorderVisible(false);
    }

    private static void write(Chart<?, ?> chart, Path file) throws IOException {
        VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
    }
}
