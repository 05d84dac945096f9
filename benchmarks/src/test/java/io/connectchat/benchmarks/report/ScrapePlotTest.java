package io.connectchat.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The picture of docs/monitoring.md")
class ScrapePlotTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path PICTURE = DOCS.resolve(Path.of("images", "monitoring.svg"));
    private static final int QUOTA = 50;

    /** What {@code MonitoringRunTest} of the Spring Boot example has written. */
    private static final Path SERIES = DOCS.resolve(Path.of("monitoring", "scrape.csv"));

    @Test
    @DisplayName("is that of the committed scrapes, which -Dmonitoring.write draws anew")
    void committed() throws Exception {
        // When
        String svg = ScrapePlot.svg(
                Files.readAllLines(SERIES), QUOTA, "3,000 messages, a quota of 50 a second, 10 % faults");

        // Then
        if (System.getProperty("monitoring.write") != null) {
            Files.writeString(PICTURE, svg);
        }
        assertThat(Files.readString(PICTURE)).isEqualTo(svg).hasSizeLessThan(20_000);
    }

    @Test
    @DisplayName("shows counters by what they grew each second, and gauges as they are")
    void values() {
        // Given
        List<String> scrapes = List.of(
                "seconds,attempts,throttled,ok,failed,waiting,connections",
                "0,0,0,0,0,0,0",
                "1,50,10,40,0,40,1",
                "3,100,10,60,2,20,1");

        // When
        String svg = ScrapePlot.svg(scrapes, QUOTA, "Title");

        // Then: a full panel, then a half
        assertThat(columns(svg)).containsExactly("76 38", "76 0", "0 76", "76 38");
        assertThat(svg).contains(">100 % of quota<", "Title");
    }

    /** The heights of each panel's columns. */
    private static List<String> columns(String svg) {
        List<String> paths =
                svg.lines().filter(line -> line.startsWith("<path")).toList();
        return IntStream.range(0, paths.size())
                .mapToObj(i -> {
                    String[] steps =
                            paths.get(i).replaceAll(".*d=\"([^\"]*)\".*", "$1").split("[MVHZ ]+");
                    double base = Double.parseDouble(steps[2]);
                    return Svg.number(base - Double.parseDouble(steps[3])) + " "
                            + Svg.number(base - Double.parseDouble(steps[5]));
                })
                .toList();
    }
}
