package io.connectchat.checks.docs.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/reference.md")
class ReferencePageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "reference.md");

    @Test
    @DisplayName("is what the component's metadata gives")
    void isNotStale() throws IOException {
        String text = new ReferencePage(model()).text();
        if (System.getProperty("reference.write") != null) {
            Files.writeString(PAGE, text);
        }
        assertThat(PAGE)
                .as("stale; mvn -pl checks/docs -am verify -Dreference.write rewrites it")
                .content()
                .isEqualTo(text);
    }

    @Test
    @DisplayName("has as many cells in each row as its table has columns, whatever a description holds")
    void isATable() throws IOException {
        assertThat(new ReferencePage(model()).text().lines().filter(line -> line.startsWith("|")))
                .hasSizeGreaterThan(90)
                .allMatch(line -> line.split("(?<!\\\\)\\|", -1).length == 6);
    }

    @Test
    @DisplayName("shows as text what Markdown would take for a table's, a link's or HTML's own")
    void isEscaped() {
        assertThat(ReferencePage.escaped("{a | b} <i> & *c* [d]"))
                .isEqualTo("{a \\| b} &lt;i&gt; &amp; \\*c\\* \\[d\\]");
    }

    private static ComponentModel model() throws IOException {
        String json = "/META-INF/io/connectchat/camel/aws-connect-chat.json";
        try (InputStream in = Objects.requireNonNull(ConnectChatComponent.class.getResourceAsStream(json), json)) {
            return JsonMapper.generateComponentModel(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
