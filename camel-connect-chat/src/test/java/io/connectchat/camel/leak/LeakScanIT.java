package io.connectchat.camel.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs when all tests of this module have run, over what they have left: see logback-test.xml and {@link LeakWatch}. */
@DisplayName("The output of the whole suite")
class LeakScanIT {
    /** With a folder for each JVM that ran tests. */
    private static final Path FOLDER = Path.of("target", "leak-scan");

    @Test
    @DisplayName("at default levels, with all exceptions, holds nothing that a test has sent")
    void holdsNothingThatWasSent() throws IOException {
        // Given: words that stand in our own sources too are nobody's secret; numbers are, also those of examples
        String vocabulary = sources();
        List<String> sent = lines("sent.txt").stream()
                .distinct()
                .filter(data -> isNumber(data) || !vocabulary.contains(data))
                .toList();
        LeakScan scan = new LeakScan(sent);

        // When
        List<String> leaks = new ArrayList<>();
        List<String> output = lines("output.log");
        for (int line = 0; line < output.size(); line++) {
            for (String place : scan.in(output.get(line))) {
                leaks.add("line " + (line + 1) + ", " + place);
            }
        }

        // Then
        Path figures = Path.of("target", "reliability", "leak-scan.txt");
        Files.createDirectories(figures.getParent());
        Files.writeString(
                figures,
                String.format(
                        Locale.ROOT,
                        "%,d lines of output scanned for %,d items of data, %d found%n",
                        output.size(),
                        sent.size(),
                        leaks.size()));
        assertThat(output).isNotEmpty();
        assertThat(leaks).as("Places in " + FOLDER.toAbsolutePath()).isEmpty();
        if (System.getProperty("test") == null) {
            // Not a part of the suite, chosen by -Dtest: then this much is said and sent at least.
            assertThat(output).hasSizeGreaterThan(1_000);
            assertThat(sent).hasSizeGreaterThan(300);
        }
    }

    private static List<String> lines(String file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (DirectoryStream<Path> jvms = Files.newDirectoryStream(FOLDER, "[0-9]*")) {
            for (Path jvm : jvms) {
                Path ofJvm = jvm.resolve(file);
                lines.addAll(Files.exists(ofJvm) ? Files.readAllLines(ofJvm) : List.of());
            }
        }
        return lines;
    }

    private static boolean isNumber(String data) {
        return data.chars().allMatch(Character::isDigit);
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
