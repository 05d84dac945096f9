package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The README")
class ReadmeIT {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    @Test
    @DisplayName("has commands that run the sample, and shows what they print, the first time and the second")
    void commands() throws Exception {
        // When
        List<String> first = run();
        List<String> second = run();

        // Then: nothing else, from the first line to the last; a run of less than a second has no progress to show
        List<String> shown = block("printed: first run").lines().toList();
        List<String> shapes = shown.stream().map(ReadmeIT::shape).toList();
        assertThat(first).allMatch(line -> shapes.stream().anyMatch(line::matches));
        assertThat(first.get(0)).matches(shapes.get(0));
        assertThat(first.get(first.size() - 1)).isEqualTo(shown.get(shown.size() - 1));
        assertThat(String.join("\n", second))
                .endsWith("\n" + block("printed: second run").strip());
    }

    @Test
    @DisplayName("shows the route as it is")
    void route() throws IOException {
        List<String> source = lines(
                Files.readString(Path.of("src/main/java/io/connectchat/examples/recipients/RecipientsRoutes.java")));

        assertThat(lines(block("route: java"))).hasSizeGreaterThan(30).isSubsetOf(source);
        assertThat(source).containsSequence(lines(block("route: java")));
    }

    private static List<String> lines(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The commands as they stand there, from the root; only the folder of the campaign is another. */
    private List<String> run() throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(
                        "sh",
                        "-ec",
                        block("commands")
                                .replace(
                                        "/tmp/campaign",
                                        directory.resolve("campaign").toString()))
                .directory(ROOT.toFile());
        shell.environment().merge("PATH", System.getProperty("java.home") + "/bin", (path, java) -> java + ":" + path);
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    /** What differs from run to run is numbers, and the place. */
    private static String shape(String line) {
        return Pattern.quote(line)
                .replaceAll("\\d+", "\\\\E\\\\d+\\\\Q")
                .replaceFirst("\\.\\.\\.\\S*/", "\\\\E\\\\S*/\\\\Q");
    }

    private static String block(String marker) throws IOException {
        Matcher block = Pattern.compile("<!-- " + marker + " -->\n```\\w*\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).as(marker).isTrue();
        return block.group(1);
    }
}
