package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.simulator.ConnectSimulator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Where chats are started")
class DestinationTest {
    private static final String ROW = "A-1,+12125550101,Ann,SMS,en,Hello Ann,,";
    private static final String ROW_WITH_TEMPLATE = "A-2,+12125550102,Ben,WhatsApp,en,,order-ready,order=12";

    private final ConnectSimulator elsewhere = ConnectSimulator.builder().start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    @AfterEach
    void stopSimulator() {
        elsewhere.close();
    }

    @Test
    @DisplayName("is not guessed: without settings nothing starts")
    void neither() throws Exception {
        Folder folder = Folder.withRows(directory, ROW);
        Example example = new Example(Map.of("recipients.folder", folder.path().toString()));

        assertThatThrownBy(example::run)
                .isInstanceOf(RefusedException.class)
                .hasMessage("Nothing says where to start chats. Set recipients.simulator=true to try it without AWS,"
                        + " or for Amazon Connect also: connect.instance, connect.contact-flow, connect.source");
    }

    @Test
    @DisplayName("is told whole: a setting of AWS that lacks is named")
    void incomplete() throws Exception {
        Example example = Example.of(Folder.withRows(directory, ROW), elsewhere).with("connect.source", " ");

        assertThatThrownBy(example::run)
                .isInstanceOf(RefusedException.class)
                .hasMessageEndingWith("for Amazon Connect also: connect.source");
        assertThat(elsewhere.requests()).isEmpty();
    }

    @Test
    @DisplayName("is never the simulator where anything of AWS is set")
    void both() throws Exception {
        Example example = Example.of(Folder.withRows(directory, ROW), elsewhere).with("recipients.simulator", true);

        assertThatThrownBy(example::run)
                .isInstanceOf(RefusedException.class)
                .hasMessage("recipients.simulator=true, and connect.instance, connect.contact-flow, connect.source set"
                        + " what Amazon Connect needs: take one of the two out");
        assertThat(elsewhere.requests()).isEmpty();
    }

    @Test
    @DisplayName("is the simulator's where it is asked for, whatever options of the component say")
    void simulatorAlone() throws Exception {
        // Given
        Folder folder = Folder.withRows(directory, ROW, ROW_WITH_TEMPLATE);
        Map<String, String> settings =
                new HashMap<>(Example.of(folder, elsewhere).settings());
        settings.keySet().removeIf(name -> name.startsWith("connect."));
        settings.put("recipients.simulator", "true");

        // When
        Example.Outcome outcome = new Example(settings).run();

        // Then
        assertThat(outcome.output()).contains("for the simulator at http://127.0.0.1:");
        assertThat(outcome.lastLine()).isEqualTo("2 started, 0 rejected, 0 failed");
        assertThat(elsewhere.requests()).isEmpty();
    }

    @Test
    @DisplayName("is part of what was started: a trial at the simulator keeps nobody from being started for real")
    void trialFirst() throws Exception {
        // Given
        Folder folder = Folder.withRows(directory, ROW);
        new Example(Map.of("recipients.folder", folder.path().toString(), "recipients.simulator", "true")).run();

        // When
        Example.Outcome outcome = Example.of(folder, elsewhere).run();

        // Then
        assertThat(outcome.lastLine()).isEqualTo("1 started, 0 rejected, 0 failed");
        assertThat(elsewhere.contacts()).hasSize(1);
    }
}
