package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The runnable jar's options of contact events")
class EventOptionsIT {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--events-delivery=late | 'late' must be one of late=0.2",
                "--events-delivery=often=1 | 'often=1' must be one of",
                "--events-delivery=lost=much | 'lost=much' must be one of",
                "--events-delivery=lost=2 | lost must be 0 to 1",
                "--events-delivery=late-by=soon | write it as 50ms or 2s",
                "--events-webhook=ftp://host/ | must be http:// or https://",
                "--events-sqs=http://user:topsecret@host/queue | must be http:// or https://"
            })
    @DisplayName("are refused with what they must be")
    void refused(String option, String message) throws Exception {
        try (JarProcess jar = JarProcess.start("--port=0", option)) {
            assertThat(jar.exitCode()).isEqualTo(2);
            assertThat(jar.errors()).contains(message).doesNotContain("topsecret", "\tat ");
        }
    }

    @Test
    @DisplayName("end it with 1 where the file can't be written")
    void noFolder() throws Exception {
        Path file = directory.resolve("none").resolve("events");
        try (JarProcess jar = JarProcess.start("--port=0", "--events-file=" + file)) {
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.errors())
                    .startsWith("Can't write contact events to " + file)
                    .hasLineCount(1);
        }
    }
}
