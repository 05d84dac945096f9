package io.connectchat.benchmarks.report;

import java.util.Locale;

/**
 * A picture whose text stays text, so that it is small, can be searched, and is the same on every machine. Its ground is
 * white: pages have dark themes.
 */
final class Svg {
    static final String INK = "#222";
    static final String FAINT = "#666";
    static final String GRID = "#ddd";

    private final StringBuilder out = new StringBuilder();

    Svg(int width, int height, String font, String title) {
        out.append(element("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + width + " " + height)
                .with("width", width)
                .with("height", height)
                .with("role", "img")
                .with("font-family", font)
                .with("font-size", 12)
                .with("fill", INK)
                .open());
        out.append("\n<title>").append(escaped(title)).append("</title>\n");
        add(element("rect").with("width", width).with("height", height).with("fill", "#fff"));
    }

    static Element element(String name) {
        return new Element(name);
    }

    static Element rect(double x, double y, double width, double height, String fill) {
        return element("rect")
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height)
                .with("fill", fill);
    }

    static Element line(double x1, double y1, double x2, double y2, String stroke) {
        return element("line")
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2)
                .with("stroke", stroke);
    }

    static Element text(double x, double y, String text) {
        return element("text").with("x", x).with("y", y).containing(escaped(text));
    }

    void add(Element element) {
        out.append(element).append('\n');
    }

    /** Elements with a name that a pointer over them shows. */
    void group(String title, Element... elements) {
        out.append("<g><title>").append(escaped(title)).append("</title>");
        for (Element element : elements) {
            out.append(element);
        }
        out.append("</g>\n");
    }

    String end() {
        return out + "</svg>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A coordinate: a tenth of a pixel is finer than can be seen. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static final class Element {
        private final String name;
        private final StringBuilder attributes = new StringBuilder();
        private String content = "";

        private Element(String name) {
            this.name = name;
        }

        Element with(String attribute, String value) {
            attributes.append(' ').append(attribute).append("=\"").append(value).append('"');
            return this;
        }

        Element with(String attribute, double value) {
            return with(attribute, number(value));
        }

        Element bold() {
            return with("font-weight", "bold");
        }

        /** Where the text ends, not where it begins. */
        Element endsThere() {
            return with("text-anchor", "end");
        }

        Element centred() {
            return with("text-anchor", "middle");
        }

        Element dashed() {
            return with("stroke-dasharray", "5 3");
        }

        private Element containing(String escaped) {
            content = escaped;
            return this;
        }

        private String open() {
            return "<" + name + attributes + ">";
        }

        @Override
        public String toString() {
            return content.isEmpty() ? "<" + name + attributes + "/>" : open() + content + "</" + name + ">";
        }
    }
}
