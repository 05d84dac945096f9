package io.connectchat.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page of each source")
class PagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../docs/events.md",
                "../../docs/file.md",
                "../../docs/http.md",
                "../../docs/jms.md",
                "../../docs/scheduler.md",
                "../../docs/sqs.md"
            })
    @DisplayName("shows the route that runs here, to the letter")
    void route(String page) throws IOException {
        String name = page.replaceAll(".*/|\\.md", "");
        assertThat(block(page, "route: " + name, "yaml"))
                .isEqualTo(Files.readString(Path.of("routes", name + ".camel.yaml")));
    }

    @Test
    @DisplayName("shows a list of appointments with all that the route reads of one")
    void appointments() throws IOException {
        JsonNode appointments = new ObjectMapper().readTree(block("../../docs/scheduler.md", "appointments", "json"));

        Matcher read = Pattern.compile("\\$\\{body\\[(\\w+)]}")
                .matcher(Files.readString(Path.of("routes", "scheduler.camel.yaml")));
        assertThat(read.results().map(name -> name.group(1)).distinct())
                .containsExactlyInAnyOrder("id", "day", "time", "phone")
                .allSatisfy(name -> assertThat(appointments).allMatch(each -> each.hasNonNull(name)));
    }

    private static String block(String page, String name, String language) throws IOException {
        Matcher matcher = Pattern.compile(
                        "<!-- " + Pattern.quote(name) + " -->\n```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of(page)));
        assertThat(matcher.find()).as("block %s", name).isTrue();
        return matcher.group(1);
    }
}
