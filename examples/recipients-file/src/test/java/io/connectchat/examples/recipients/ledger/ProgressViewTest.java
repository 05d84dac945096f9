package io.connectchat.examples.recipients.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Progress")
class ProgressViewTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|200|0|0 of 200 rows, 0.0 a second, time left unknown",
                "0|0|200|5|0 of 200 rows, 0.0 a second, time left unknown",
                "50|0|200|10|50 of 200 rows, 5.0 a second, 30 s left",
                "20|0|3620|10|20 of 3620 rows, 2.0 a second, 30 min 0 s left",
                "20|0|100020|10|20 of 100020 rows, 2.0 a second, 13 h 53 min left",
                "20|80|200|10|100 of 200 rows, 2.0 a second, 50 s left",
                "0|200|200|1|200 of 200 rows, 0.0 a second, done",
                "0|0|0|1|0 of 0 rows, 0.0 a second, done"
            })
    @DisplayName("says what is done, how fast, and what is left; rows of an earlier run are done, but took no time")
    void text(int started, int skipped, int total, int seconds, String text) {
        assertThat(advance(started, skipped, total, Duration.ofSeconds(seconds)).text())
                .isEqualTo(text);
    }

    @Test
    @DisplayName("is one line on a terminal, without remains of a longer one, and leaves the next line free")
    void terminal() {
        ProgressView view = new ProgressView.OneLine(stream);

        view.show(advance(0, 0, 20, Duration.ofSeconds(1)));
        view.show(advance(10, 0, 20, Duration.ofSeconds(1)));
        view.end(advance(20, 0, 20, Duration.ofSeconds(2)));

        String first = "0 of 20 rows, 0.0 a second, time left unknown";
        String second = "10 of 20 rows, 10.0 a second, 1 s left";
        String last = "20 of 20 rows, 10.0 a second, done";
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r" + first + "\r" + second + " ".repeat(first.length() - second.length()) + "\r" + last
                        + " ".repeat(second.length() - last.length()) + System.lineSeparator());
    }

    @Test
    @DisplayName("is plain lines elsewhere: one for a tenth, no two within a second, one a minute at least")
    void lines() {
        ProgressView view = new ProgressView.Lines(stream);

        view.show(advance(99, 0, 1000, Duration.ofSeconds(2)));
        view.show(advance(100, 0, 1000, Duration.ofSeconds(3)));
        view.show(advance(200, 0, 1000, Duration.ofMillis(3_500)));
        view.show(advance(200, 0, 1000, Duration.ofSeconds(4)));
        view.show(advance(201, 0, 1000, Duration.ofSeconds(63)));
        view.show(advance(201, 0, 1000, Duration.ofSeconds(64)));
        view.end(advance(1000, 0, 1000, Duration.ofSeconds(65)));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "100 of 1000 rows, 33.3 a second, 27 s left",
                        "200 of 1000 rows, 50.0 a second, 16 s left",
                        "201 of 1000 rows, 3.1 a second, 4 min 15 s left");
    }

    @Test
    @DisplayName("is shown in the README as it is")
    void readme() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md")))
                .contains(advance(98, 0, 200, Duration.ofMillis(5_800)).text());
    }

    private static Advance advance(int started, int skipped, int total, Duration elapsed) {
        return new Advance(new Tally.Count(started, 0, 0, skipped), total, elapsed);
    }
}
