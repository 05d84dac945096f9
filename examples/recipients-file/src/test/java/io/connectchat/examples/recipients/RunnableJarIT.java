package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.ConnectSimulator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The runnable jar")
class RunnableJarIT {
    private static final String JAR = System.getProperty("recipients.jar");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    @Test
    @DisplayName("tries the sample at the simulator; the last line of all that it prints is the summary")
    void simulator() throws Exception {
        // Given
        Folder.withSample(directory);

        // When
        try (Child child = Child.start(List.of("-Drecipients.simulator=true", "-jar", JAR), directory)) {

            // Then
            assertThat(child.exitCode()).isZero();
            assertThat(child.output())
                    .startsWith("200 rows in ")
                    .endsWith("\n176 started, 24 rejected, 0 failed\n")
                    .doesNotContain("\r");
            assertThat(child.errors()).isEmpty();
        }
    }

    @Test
    @DisplayName("takes its settings from application.properties in its directory, and the environment counts more")
    void settings() throws Exception {
        // Given
        Path data = Files.createDirectory(directory.resolve("my data"));
        Folder folder = Folder.withRows(data, "A-1,+12125550101,Ann,SMS,en,Hi,,", "A-2,0,Ann,SMS,en,Hi,,");
        try (ConnectSimulator instead = ConnectSimulator.builder().start()) {
            Example example = Example.of(folder, instead).with("connect.contact-flow", "from-the-file");
            write(example, directory.resolve("application.properties"));

            // When
            try (Child child = Child.start(List.of("-jar", JAR), directory, "CONNECT_CONTACT_FLOW", Example.FLOW)) {

                // Then
                assertThat(child.exitCode()).isZero();
                assertThat(child.errors()).isEmpty();
                assertThat(child.output()).contains("for Amazon Connect\n").doesNotContain("simulator");
                assertThat(child.lastLine()).isEqualTo("1 started, 1 rejected, 0 failed");
                assertThat(instead.contacts()).singleElement().satisfies(contact -> assertThat(contact.request())
                        .containsEntry("ContactFlowId", Example.FLOW)
                        .containsEntry("InstanceId", Example.INSTANCE));
            }
        }
    }

    @Test
    @DisplayName("says in a line what has to be mended, and starts nothing")
    void refused() throws Exception {
        Folder.withRows(directory, "A-1,\"+12125550101,Ann,SMS,en,Hi,,");

        try (Child child = Child.start(List.of("-Drecipients.simulator=true", "-jar", JAR), directory)) {
            assertThat(child.exitCode()).isEqualTo(2);
            assertThat(child.output()).isEmpty();
            assertThat(child.errors().lines())
                    .containsExactly(
                            "The run did not start: Line 2 has a quote that is not closed up to the file's end");
        }
    }

    private static void write(Example example, Path file) throws IOException {
        Properties properties = new Properties();
        properties.putAll(example.settings());
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
    }
}
