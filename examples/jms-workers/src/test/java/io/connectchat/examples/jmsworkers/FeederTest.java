package io.connectchat.examples.jmsworkers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file that is fed")
class FeederTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    @SuppressWarnings("NullAway.Init") // startBroker
    private TestBroker broker;

    @BeforeEach
    void startBroker() throws Exception {
        broker = TestBroker.start(directory);
    }

    @AfterEach
    void stopBroker() throws Exception {
        broker.close();
    }

    @Test
    @DisplayName(
            "twice is on the queue once, also when the broker was killed in between; in another campaign it is meant")
    void twice() throws Exception {
        // Given
        Path file = Recipients.of(50, 1000).write(directory);
        feed(file, "");

        // When
        broker.killAndRestart();
        int lines = feed(file, "");

        // Then
        assertThat(lines).isEqualTo(50);
        assertThat(broker.count(TestBroker.RECIPIENTS)).isEqualTo(50);
        feed(file, "autumn");
        assertThat(broker.count(TestBroker.RECIPIENTS)).isEqualTo(100);
    }

    @Test
    @DisplayName("and is no UTF-8 at some place is refused before any of it is on the queue")
    void noText() throws Exception {
        // Given
        Path file = directory.resolve("latin.jsonl");
        List<String> lines = new ArrayList<>(Recipients.of(500, 1000).lines());
        lines.add("Zoë");
        Files.write(file, lines, StandardCharsets.ISO_8859_1);

        // When
        try (Child feeder = Child.feeder(broker.settings(), directory, file)) {

            // Then
            assertThat(feeder.exitCode()).isEqualTo(1);
            assertThat(feeder.errors()).contains("Not all of " + file + " is on the queue");
            assertThat(broker.count(TestBroker.RECIPIENTS)).isZero();
        }
    }

    @Test
    @DisplayName(
            "and has rows in UTF-16 behind those in UTF-8 is refused with the line, before any of it is on the queue")
    void mixedEncodings() throws Exception {
        // Given
        Path file = Recipients.of(3, 1000).write(directory);
        Files.write(file, "{}\n".getBytes(StandardCharsets.UTF_16LE), StandardOpenOption.APPEND);

        // Then
        assertThatThrownBy(() -> feed(file, ""))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Line 4 has a NUL");
        assertThat(broker.count(TestBroker.RECIPIENTS)).isZero();
    }

    private int feed(Path file, String campaign) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            Properties properties = new Properties();
            properties.putAll(broker.settings());
            properties.setProperty("workers.queue", TestBroker.RECIPIENTS);
            properties.setProperty("workers.campaign", campaign);
            context.getPropertiesComponent().setInitialProperties(properties);
            return Feeder.feed(file, new Settings(context));
        }
    }
}
