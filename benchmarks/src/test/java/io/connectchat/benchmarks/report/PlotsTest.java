package io.connectchat.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.benchmarks.measure.QuotaUse;
import io.connectchat.benchmarks.process.StubProcess.Second;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("The plots")
class PlotsTest {
    private static final Path COMMITTED = Path.of("results");
    private static final int MOST_BYTES = 60_000;
    private static final int MOST_BYTES_OF_A_FLAME = 150_000;

    @ParameterizedTest
    @ValueSource(strings = {"cpu.svg", "one-thread.svg", "quota.svg"})
    @DisplayName("that are committed are those of the committed results, and small")
    void committed(String name) throws Exception {
        // Given
        Results results = Results.read(COMMITTED.resolve("results.json"));

        // When
        String svg = drawn(results, name);

        // Then
        assertThat(Files.readString(COMMITTED.resolve(name)))
                .as("%s is stale: draw it anew with -Dbenchmarks.questions=draw", name)
                .isEqualTo(svg)
                .hasSizeLessThan(MOST_BYTES);
        assertThat(parsed(svg).getDocumentElement().getTagName()).isEqualTo("svg");
    }

    @Test
    @DisplayName(
            "have what the best took on top, with what the table says of it, and the component in a colour of its own")
    void bars() throws Exception {
        // Given
        Section section = new Section(
                "overhead",
                "Title",
                "How.",
                List.of(
                        Row.atMost(1.05, "CPU, component to by hand", "ratio", spread(1.2)),
                        Row.of("CPU a message, sync", "µs", spread(200, 390, 235)),
                        Row.of("CPU a message, component", "µs", spread(90)),
                        Row.of("CPU a message, by-hand", "µs", spread(75))));

        // When
        String svg = drawn(new Results(Map.of(), List.of(section)), "cpu.svg");

        // Then
        assertThat(svg)
                .containsSubsequence(">by-hand<", ">75.0<", ">component<", ">90.0<", ">sync<", ">235 (200 to 390)<");
        assertThat(svg).contains("at most 1.05 × by-hand");
        List<Element> bars = all(parsed(svg), "rect").stream()
                .filter(rect -> rect.hasAttribute("y"))
                .toList();
        assertThat(bars).extracting(bar -> bar.getAttribute("fill")).satisfies(fills -> {
            assertThat(fills.get(0)).isEqualTo(fills.get(2)).isNotEqualTo(fills.get(1));
        });
        // On a scale from zero.
        assertThat(width(bars.get(2)) / width(bars.get(0))).isBetween(3.12, 3.15);
    }

    @Test
    @DisplayName("of one thread stand on powers of ten, since a synchronous one is a hundred times slower")
    void powersOfTen() throws Exception {
        // Given
        Section section = new Section(
                "one-thread",
                "Title",
                "How.",
                List.of(
                        Row.atLeast(
                                42, "Component with 50 connections, to a synchronous Processor", "times", spread(50)),
                        Row.atLeast(
                                130,
                                "Component with 256 connections, to a synchronous Processor",
                                "times",
                                spread(160)),
                        Row.of("Throughput, sync, 50 connections", "messages/s", spread(20)),
                        Row.of("Threads, sync, 50 connections", "threads", spread(7)),
                        Row.of("Throughput, component, 256 connections", "messages/s", spread(2000)),
                        Row.of("Threads, component, 256 connections", "threads", spread(12))));

        // When
        String svg = drawn(new Results(Map.of(), List.of(section)), "one-thread.svg");

        // Then
        assertThat(svg)
                .containsSubsequence(
                        ">component, 256 connections<", ">threads: 12<", ">sync, 50 connections<", ">threads: 7<")
                .contains(
                        "at least 42 × sync",
                        "at least 130 × sync",
                        "powers of ten",
                        ">10<",
                        ">100<",
                        ">1,000<",
                        ">10,000<");
        List<Element> bars = all(parsed(svg), "rect").stream()
                .filter(rect -> rect.hasAttribute("y"))
                .toList();
        assertThat(width(bars.get(0)) / width(bars.get(1)))
                .isBetween(Math.log10(200) / Math.log10(2) - 0.1, Math.log10(200) / Math.log10(2) + 0.1);
    }

    @Test
    @DisplayName("of the quota show each second of each contender, and what it used, was refused and lost")
    void quota() {
        // Given
        Map<String, List<Second>> course = new LinkedHashMap<>();
        course.put("component", List.of(new Second(100, 0), new Second(50, 0), new Second(25, 0)));
        course.put("raw", List.of(new Second(100, 150), new Second(30, 200)));
        Section section = new Section(
                "quota",
                "A quota",
                "How.",
                List.of(
                        Row.of("Quota used, component", "%", spread(98.5)),
                        Row.of("Quota used, raw", "%", spread(80)),
                        Row.atMost(0, "Requests throttled, component", "%", spread(0)),
                        Row.of("Requests throttled, raw", "%", spread(72.9)),
                        Row.atMost(0, "Messages lost, component", "%", spread(0)),
                        Row.of("Messages lost, raw", "%", spread(5.5))),
                course);

        // When
        String svg = drawn(new Results(Map.of(), List.of(section)), "quota.svg");

        // Then
        assertThat(svg)
                .containsSubsequence(
                        ">component<",
                        ">98.5 % of the quota used<",
                        ">0.0 % throttled<",
                        ">0.0 % lost<",
                        ">raw<",
                        ">80.0 % of the quota used<",
                        ">72.9 % throttled<",
                        ">5.5 % lost<");
        // Granted of both, then throttled of both, from the bottom and back to it: each height once.
        List<String> panels =
                svg.lines().filter(line -> line.startsWith("<path")).toList();
        assertThat(panels).map(PlotsTest::columns).containsExactly(3L, 2L, 3L, 2L);
        assertThat(panels).map(PlotsTest::heights).containsExactly(4L, 3L, 1L, 3L);
    }

    @Test
    @DisplayName("of questions that were not asked are not drawn, and results without time are read")
    void notAsked(@TempDir Path folder) throws Exception {
        // Given
        Section start = new Section("start", "Title", "How.", List.of(Row.of("A", "ms", spread(1))));
        Section quota = new Section("quota", "Title", "How.", List.of(Row.of("B", "%", spread(1))));
        Results results = new Results(Map.of(), List.of(start, quota));

        // When
        results.write(folder.resolve("results.json"));
        Plots.write(Results.read(folder.resolve("results.json")), QuotaUse.RATE, folder);

        // Then
        assertThat(folder).isDirectoryNotContaining("glob:**.svg");
    }

    @Test
    @DisplayName("of the profile that is committed tells the kinds of threads apart, names each box, and is small")
    void flame() throws Exception {
        // Given
        String svg = Files.readString(COMMITTED.resolve("flame.svg"));

        // When
        Document document = parsed(svg);

        // Then
        assertThat(svg.length()).isLessThan(MOST_BYTES_OF_A_FLAME);
        assertThat(all(document, "text"))
                .extracting(Element::getTextContent)
                .anyMatch(text -> text.startsWith("the source's thread "))
                .anyMatch(text -> text.startsWith("the SDK's event loop "))
                .anyMatch(text -> text.startsWith("the route's threads "));
        assertThat(all(document, "g")).hasSizeGreaterThan(100).allSatisfy(box -> assertThat(
                        box.getElementsByTagName("title").item(0).getTextContent())
                .matches(".+, \\d+\\.\\d %"));
    }

    private static String drawn(Results results, String name) {
        return Objects.requireNonNull(Plots.of(results, QuotaUse.RATE).get(name), name);
    }

    private static Spread spread(double... runs) {
        return new Spread(Arrays.stream(runs).boxed().toList());
    }

    /** How many columns a path has: each is drawn up or down, then along. */
    private static long columns(String path) {
        return path.chars().filter(letter -> letter == 'H').count();
    }

    /** At how many different heights it is. */
    private static long heights(String path) {
        return Pattern.compile("V([0-9.]+)")
                .matcher(path)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .count();
    }

    private static double width(Element rect) {
        return Double.parseDouble(rect.getAttribute("width"));
    }

    private static List<Element> all(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
