package io.connectchat.camel.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/scaling.md")
class ScalingPageTest {
    private static final Path PAGE = Path.of("..", "docs", "scaling.md");

    @Test
    @DisplayName("has the figures that the simulation gives")
    void isNotStale() throws IOException {
        String text = new ScalingPage(Files.readString(PAGE)).text();
        if (System.getProperty("scaling.write") != null) {
            Files.writeString(PAGE, text);
        }
        assertThat(PAGE)
                .as("stale; mvn -pl camel-connect-chat -am verify -Dscaling.write rewrites it")
                .content()
                .isEqualTo(text);
    }
}
