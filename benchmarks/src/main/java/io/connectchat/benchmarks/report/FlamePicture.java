package io.connectchat.benchmarks.report;

import io.connectchat.benchmarks.report.Flame.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Samples as boxes, each as wide as its share, under what has called it. */
final class FlamePicture {
    private static final int WIDTH = 1000;
    private static final int TOP = 88;
    private static final int ROW = 16;
    private static final double NARROWEST = 0.0015;
    private static final double LETTER = 6.1;
    private static final int FEWEST_LETTERS = 7;

    /** So that the picture stays small, whatever was sampled. None of them is narrower than its callees. */
    private static final int MOST_BOXES = 800;

    private final Box root;
    private final List<Drawn> boxes = new ArrayList<>();

    private record Drawn(Box box, double x, double width, int depth) {}

    /** Whose code it is, by the names of classes, and its colour. */
    private enum Owner {
        COMPONENT("the component", "io.connectchat.camel", "#e8833a"),
        BENCHMARK("the benchmark", "io.connectchat", "#f3c9a5"),
        CAMEL("Camel", "org.apache.camel", "#f2d24e"),
        SDK("the SDK", "software.amazon", "#8fb8de"),
        NETTY("Netty", "io.netty", "#a3d39c"),
        OTHERS("Java and others", "", "#dcdcdc");

        private final String title;
        private final String prefix;
        private final String colour;

        Owner(String title, String prefix, String colour) {
            this.title = title;
            this.prefix = prefix;
            this.colour = colour;
        }

        static Owner of(String name) {
            for (Owner owner : values()) {
                if (name.startsWith(owner.prefix)) {
                    return owner;
                }
            }
            return OTHERS;
        }
    }

    /** What a thread is there for, by the beginning of its name. */
    private enum Kind {
        SOURCE("the source's thread", "main", "#5b2a86"),
        EVENT_LOOP("the SDK's event loop", "aws-java-sdk-NettyEventLoop", "#1d5c8f"),
        ROUTE("the route's threads", "Camel", "#8a5a00"),
        OTHERS("other threads", "", "#555555");

        private final String title;
        private final String prefix;
        private final String colour;

        Kind(String title, String prefix, String colour) {
            this.title = title;
            this.prefix = prefix;
            this.colour = colour;
        }

        static Kind of(Box thread) {
            for (Kind kind : values()) {
                if (thread.name().startsWith(kind.prefix)) {
                    return kind;
                }
            }
            return OTHERS;
        }
    }

    FlamePicture(Box root) {
        this.root = root;
    }

    String svg() {
        place(root.callees(), 0, 0);
        List<Drawn> widest = widest();
        int deepest = widest.stream().mapToInt(Drawn::depth).max().orElse(0);
        Svg svg = new Svg(WIDTH, TOP + ROW * (deepest + 1) + 8, "monospace", "Where the time of a message goes");
        svg.add(Svg.text(8, 22, "Where the time of a message goes, at 0 ms latency: " + root.samples() + " samples")
                .with("font-family", "sans-serif")
                .with("font-size", 16)
                .bold());
        threads(svg);
        owners(svg);
        for (Drawn drawn : widest) {
            draw(svg, drawn);
        }
        return svg.end();
    }

    /** All boxes, or as many as there may be: equally wide ones are drawn all, or none of them. */
    private List<Drawn> widest() {
        if (boxes.size() <= MOST_BOXES) {
            return boxes;
        }
        double narrowest = boxes.stream()
                .map(Drawn::width)
                .sorted(Comparator.reverseOrder())
                .toList()
                .get(MOST_BOXES);
        return boxes.stream().filter(box -> box.width > narrowest).toList();
    }

    private void place(List<Box> siblings, double from, int depth) {
        double x = from;
        for (Box box : siblings) {
            double share = share(box.samples());
            if (share >= NARROWEST) {
                boxes.add(new Drawn(box, x, WIDTH * share, depth));
                place(box.callees(), x, depth + 1);
            }
            x += WIDTH * share;
        }
    }

    private double share(int samples) {
        return (double) samples / root.samples();
    }

    private void threads(Svg svg) {
        double x = 8;
        for (Kind kind : Kind.values()) {
            int samples = root.callees().stream()
                    .filter(thread -> Kind.of(thread) == kind)
                    .mapToInt(Box::samples)
                    .sum();
            if (samples > 0) {
                x = legend(svg, x, 46, kind.colour, kind.title + " " + Flame.percent(share(samples)));
            }
        }
    }

    private static void owners(Svg svg) {
        double x = 8;
        for (Owner owner : Owner.values()) {
            x = legend(svg, x, 68, owner.colour, owner.title);
        }
    }

    private static double legend(Svg svg, double x, int y, String colour, String text) {
        svg.add(Svg.rect(x, y - 10, 12, 12, colour));
        svg.add(Svg.text(x + 17, y, text));
        return x + 17 + 7.3 * text.length() + 16;
    }

    private void draw(Svg svg, Drawn drawn) {
        String name = drawn.box.name();
        boolean thread = drawn.depth == 0;
        double y = TOP + (double) ROW * drawn.depth;
        Svg.Element rect = Svg.rect(
                drawn.x,
                y,
                Math.max(drawn.width - 0.5, 0.5),
                ROW - 1.0,
                thread ? Kind.of(drawn.box).colour : Owner.of(name).colour);
        String title = name + ", " + Flame.percent(share(drawn.box.samples()));
        String label = label(thread ? Kind.of(drawn.box).title + " (" + name + ")" : name, thread, drawn.width);
        if (label.isEmpty()) {
            svg.group(title, rect);
        } else {
            Svg.Element text = Svg.text(drawn.x + 2, y + ROW - 5, label).with("font-size", 10);
            svg.group(title, rect, thread ? text.with("fill", "#fff") : text);
        }
    }

    /** Class and method, as far as there is room; nothing where that says nothing. */
    private static String label(String name, boolean thread, double width) {
        int letters = (int) ((width - 3) / LETTER);
        String[] parts = name.split("\\.");
        String whole = thread || parts.length < 2 ? name : parts[parts.length - 2] + "." + parts[parts.length - 1];
        if (letters < FEWEST_LETTERS) {
            return "";
        }
        return whole.length() <= letters ? whole : whole.substring(0, letters - 1) + "…";
    }
}
