package io.connectchat.camel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs that fuzzing starts from and has found, without the fuzzer: a bug that it once found stays found. */
@DisplayName("An input of the fuzzer's corpus")
class CorpusTest {
    /** The folders by which Jazzer knows the inputs of its tests. */
    private static final Path CORPUS = Path.of("src", "test", "resources", "io", "connectchat", "camel", "fuzz");

    static List<Path> bodies() throws IOException {
        return files("BodyFuzzTestInputs");
    }

    static List<Path> options() throws IOException {
        return files("OptionFuzzTestInputs");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    @DisplayName("as a message is read or refused")
    void asMessage(Path file) throws IOException {
        byte[] input = Files.readAllBytes(file);

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThatCode(() -> BodyTarget.take(input))
                .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("options")
    @DisplayName("as an endpoint's option makes an endpoint or is refused")
    void asOption(Path file) throws IOException {
        byte[] input = Files.readAllBytes(file);

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThatCode(() -> OptionTarget.take(input))
                .doesNotThrowAnyException());
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS.resolve(folder))) {
            List<Path> found = files.filter(Files::isRegularFile).sorted().toList();
            assertThat(found).hasSizeGreaterThan(10);
            return found;
        }
    }
}
