package io.connectchat.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The results")
class ResultsTest {
    private static final Path COMMITTED = Path.of("results");

    @Test
    @DisplayName("quote the median, with the least and the most of all runs")
    void median() {
        assertThat(new Spread(List.of(3.0, 1.0, 2.0)).text("%.1f")).isEqualTo("2.0 (1.0 to 3.0)");
        assertThat(new Spread(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
        assertThat(new Spread(List.of(7.0)).text("%.0f")).isEqualTo("7");
    }

    @Test
    @DisplayName("say of each figure what it must be, and whether it is missed")
    void missed() {
        // Given
        Section section = new Section(
                "s",
                "Title",
                "How.",
                List.of(
                        Row.atMost(1.05, "A", "ratio", new Spread(List.of(1.2))),
                        Row.atLeast(42, "B", "times", new Spread(List.of(50.0))),
                        Row.of("C", "µs", new Spread(List.of(3.0)))));

        // When
        String page = new Page(new Results(Map.of("cores", "2"), List.of(section))).whole();

        // Then
        assertThat(page)
                .contains("## Title\n\nHow.\n")
                .contains("| A | 1.20 | at most 1.05, **missed** |")
                .contains("| B | 50.0 times | at least 42 |")
                .contains("| C | 3.0 µs |  |")
                .contains("| cores | 2 |");
    }

    @Test
    @DisplayName("are read as they were written")
    void readBack(@TempDir Path folder) throws Exception {
        // Given
        Results results = new Results(
                Map.of("cores", "2"),
                List.of(new Section(
                        "s", "Title", "How.", List.of(Row.atMost(1, "A", "µs", new Spread(List.of(1.0)))))));

        // When
        results.write(folder.resolve("results.json"));

        // Then
        assertThat(Results.read(folder.resolve("results.json"))).isEqualTo(results);
    }

    @Test
    @DisplayName("that are committed are one run's: the page and the README say what the JSON says")
    void committed() throws Exception {
        // Given
        Page page = new Page(Results.read(COMMITTED.resolve("results.json")));

        // Then
        assertThat(Files.readString(COMMITTED.resolve("results.md"))).isEqualTo(page.whole());
        assertThat(Files.readString(Path.of("../README.md"))).contains(page.highlights());
    }
}
