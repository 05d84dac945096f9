package io.connectchat.examples.jmsworkers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The README")
class ReadmeTest {
    private final Readme readme = Readme.read();

    @Test
    @DisplayName("shows the route as it is, without its comments")
    void route() throws Exception {
        List<String> source =
                Files.readAllLines(Path.of("src/main/java/io/connectchat/examples/jmsworkers/WorkerRoute.java"))
                        .stream()
                        .map(String::strip)
                        .filter(line -> !line.startsWith("//") && !line.isEmpty())
                        .toList();

        List<String> shown = readme.java()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();

        assertThat(shown).hasSizeGreaterThan(20);
        assertThat(source).containsSequence(shown);
    }

    @Test
    @DisplayName("shows a message that the sample has too, but for its text")
    void message() throws Exception {
        String shown = readme.command("message").replaceAll("\"content\": \"[^\"]*\"", "");

        List<String> sample = Files.readAllLines(Path.of("sample", "recipients.jsonl"));

        assertThat(sample)
                .anyMatch(line -> line.replaceAll("\"content\": \"[^\"]*\"", "").equals(shown));
    }
}
