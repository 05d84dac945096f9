package io.connectchat.checks.docs.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatEndpoint;
import io.connectchat.camel.api.ConnectChatConfiguration;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

/** The properties that the page on quota and retries recommends are what they are called. */
class RecommendedSetUpTest {
    private static final Path PAGE = Path.of("../../docs/retries.md");

    @Test
    void thePropertiesOfThePageReachEveryEndpoint() throws Exception {
        // Given
        Matcher block =
                Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        Properties recommended = new Properties();
        recommended.load(new StringReader(block.group(1)));
        Main main = new Main();
        recommended.forEach((name, value) -> main.addInitialProperty(name.toString(), value.toString()));
        main.start();
        try {
            // When
            ConnectChatConfiguration options = main.getCamelContext()
                    .getEndpoint("aws-connect-chat:" + PageTestSupport.INSTANCE, ConnectChatEndpoint.class)
                    .getConfiguration();

            // Then: AWS's default quota, and nothing else changed
            assertThat(recommended).hasSize(2);
            assertThat(options.getRequestsPerSecond()).isEqualTo(2);
            assertThat(options.getBurst()).isEqualTo(5);
        } finally {
            main.stop();
        }
    }
}
