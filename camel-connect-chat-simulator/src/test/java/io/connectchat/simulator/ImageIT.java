package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@DisplayName("The image with a Java of its own")
@EnabledIfSystemProperty(named = "image", matches = ".+", disabledReason = "made by mvn -Pimage alone")
class ImageIT {
    private static final long MOST = 60 * 1024 * 1024;

    private final Path image = Path.of(System.getProperty("image"));

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("is smaller than 60 MB")
    void isSmall() throws Exception {
        try (Stream<Path> files = Files.walk(image)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(ImageIT::size)
                            .sum())
                    .isLessThan(MOST);
        }
    }

    @Test
    @DisplayName("serves without another Java, keeps its state, sends events, and ends on SIGTERM")
    void serves() throws Exception {
        // Given
        Path state = Files.createTempDirectory("image").resolve("state.db");
        Path events = state.resolveSibling("events.ndjson");
        ProcessBuilder builder = new ProcessBuilder(
                        image.resolve("bin/connect-simulator").toString(),
                        "--port=0",
                        "--state=" + state,
                        "--events-file=" + events)
                .redirectErrorStream(true);
        builder.environment().keySet().retainAll(Set.of("PATH"));
        Process process = builder.start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();

            // When
            URI address = URI.create(line.substring(line.lastIndexOf(' ') + 1));
            try (SdkCaller caller = new SdkCaller(address, "test", "test")) {
                assertThat(caller.start()).isNotEmpty();
            }
            process.toHandle().destroy();

            // Then
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
            assertThat(state).isNotEmptyFile();
            assertThat(events).content().contains("INITIATED");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
