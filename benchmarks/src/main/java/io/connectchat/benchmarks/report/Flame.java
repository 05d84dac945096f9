package io.connectchat.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * A flame graph of a recording: each box is a method, as wide as its share of the samples, on what has called it. Threads
 * of one kind stand together.
 */
public final class Flame {
    private static final int WIDTH = 1200;
    private static final int ROW = 16;
    private static final int DEEPEST = 44;
    private static final double NARROWEST = 1.5;
    private static final double LETTER = 6.2;

    private final Box root = new Box("all");

    private Flame() {}

    private static final class Box {
        private final String name;
        private final Map<String, Box> callees = new TreeMap<>();
        private int samples;

        Box(String name) {
            this.name = name;
        }

        Box callee(String method) {
            return callees.computeIfAbsent(method, Box::new);
        }
    }

    public static Flame of(Path recording) throws IOException {
        Flame flame = new Flame();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                boolean sample = event.getEventType().getName().equals("jdk.ExecutionSample")
                        || event.getEventType().getName().equals("jdk.NativeMethodSample");
                if (sample && event.getStackTrace() != null && event.getThread("sampledThread") != null) {
                    flame.add(
                            event.getThread("sampledThread").getJavaName(),
                            event.getStackTrace().getFrames());
                }
            }
        }
        return flame;
    }

    private void add(String thread, List<RecordedFrame> frames) {
        Box box = root.callee(String.valueOf(thread).replaceAll("\\d+", "N"));
        root.samples++;
        box.samples++;
        for (int i = frames.size() - 1; i >= 0; i--) {
            box = box.callee(name(frames.get(i)));
            box.samples++;
        }
    }

    private static String name(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        // A lambda's class has another name in each JVM.
        return type.replaceAll("\\$\\$Lambda.*", "\\$lambda") + "."
                + frame.getMethod().getName();
    }

    public int samples() {
        return root.samples;
    }

    /** The picture; a pointer over a box shows its whole name and its share. */
    public String svg() {
        StringBuilder svg = new StringBuilder();
        int height = ROW * (DEEPEST + 1);
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"monospace\" font-size=\"10\">%n",
                WIDTH,
                height));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        draw(root, 0, 0, svg);
        return svg.append("</svg>\n").toString();
    }

    private void draw(Box box, double x, int depth, StringBuilder svg) {
        double width = (double) WIDTH * box.samples / root.samples;
        if (width < NARROWEST || depth > DEEPEST) {
            return;
        }
        double y = (double) ROW * depth;
        svg.append(String.format(
                Locale.ROOT,
                "<g><title>%s, %.1f %%</title><rect x=\"%.1f\" y=\"%.0f\" width=\"%.1f\" height=\"%d\" fill=\"%s\" stroke=\"white\"/>",
                escaped(box.name),
                100.0 * box.samples / root.samples,
                x,
                y,
                width,
                ROW,
                colour(box.name)));
        String label = label(box.name, (int) ((width - 4) / LETTER));
        if (!label.isEmpty()) {
            svg.append(String.format(
                    Locale.ROOT, "<text x=\"%.1f\" y=\"%.0f\">%s</text>", x + 2, y + ROW - 4, escaped(label)));
        }
        svg.append("</g>\n");
        double next = x;
        for (Box callee : box.callees.values()) {
            draw(callee, next, depth + 1, svg);
            next += (double) WIDTH * callee.samples / root.samples;
        }
    }

    /** Class and method, as far as there is room; nothing where that says nothing. */
    private static String label(String name, int letters) {
        String[] parts = name.split("\\.");
        String brief = parts.length < 2 ? name : parts[parts.length - 2] + "." + parts[parts.length - 1];
        return letters < 4 ? "" : brief.length() <= letters ? brief : brief.substring(0, letters);
    }

    private static String colour(String name) {
        if (name.startsWith("io.connectchat")) {
            return "#e8833a";
        }
        if (name.startsWith("org.apache.camel")) {
            return "#f2c14e";
        }
        if (name.startsWith("software.amazon")) {
            return "#8fb8de";
        }
        return name.startsWith("io.netty") ? "#a7d3a6" : "#d9d9d9";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
