package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.ConnectSimulator;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The README's settings for Amazon Connect")
class ReadmeSettingsTest {
    @Test
    @DisplayName("are understood, and keep within AWS's quota")
    void settings(@TempDir Path directory) throws Exception {
        try (ConnectSimulator amazonConnect =
                ConnectSimulator.builder().quota(2, 5).start()) {
            // Given
            Folder folder = Folder.withRows(
                    directory,
                    "A-1,+12125550101,Ann,SMS,en,Hi,,",
                    "A-2,+12125550102,Ann,SMS,en,Hi,,",
                    "A-3,+12125550103,Ann,SMS,en,Hi,,",
                    "A-4,+33155550104,Ann,SMS,en,Hi,,");
            Example example = Example.of(folder, amazonConnect);
            Properties settings = settings();
            for (String name : settings.stringPropertyNames()) {
                if (!name.equals("recipients.folder")) {
                    example = example.with(name, settings.getProperty(name));
                }
            }

            // When
            Example.Outcome outcome = example.run();

            // Then
            assertThat(outcome.lastLine()).isEqualTo("3 started, 1 rejected, 0 failed");
            assertThat(amazonConnect.requests()).hasSize(3).allSatisfy(request -> assertThat(request.status())
                    .isEqualTo(200));
        }
    }

    private static Properties settings() throws Exception {
        Matcher block = Pattern.compile("```properties\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        Properties settings = new Properties();
        settings.load(new StringReader(block.group(1)));
        return settings;
    }
}
