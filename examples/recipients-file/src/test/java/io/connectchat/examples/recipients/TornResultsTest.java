package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.ConnectSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A last line of results.csv that a crash has torn")
class TornResultsTest {
    @Test
    @DisplayName("is written anew, and its recipient has one chat all the same")
    void isRepaired(@TempDir Path directory) throws Exception {
        try (ConnectSimulator simulator = ConnectSimulator.builder().start()) {
            // Given
            Folder folder = Folder.withRows(
                    directory, "A-1,+12125550101,Ann,SMS,en,Hello Ann,,", "A-2,+12125550102,Ben,SMS,en,Hello Ben,,");
            Example example = Example.of(folder, simulator).with("recipients.in-flight", 1);
            example.run();
            String whole = Files.readString(folder.results());
            Files.writeString(folder.results(), whole.substring(0, whole.length() - 9));

            // When
            Example.Outcome outcome = example.run();

            // Then
            assertThat(outcome.lastLine()).isEqualTo("1 started, 0 rejected, 0 failed");
            assertThat(simulator.requests()).hasSize(3);
            assertThat(simulator.contacts()).hasSize(2);
            assertThat(withoutTimes(Files.readString(folder.results()))).isEqualTo(withoutTimes(whole));
        }
    }

    private static String withoutTimes(String results) {
        return results.replaceAll(",20[^,]+Z,", ",TIME,");
    }
}
