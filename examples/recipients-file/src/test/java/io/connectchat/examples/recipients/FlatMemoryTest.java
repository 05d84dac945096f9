package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.ConnectSimulator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A large file")
class FlatMemoryTest {
    private static final int ROWS = 16_000;

    @Test
    @DisplayName("of 50 MB is worked off in a heap of 48 MB, most of which Camel and the SDK take")
    void isNeverInMemory(@TempDir Path directory) throws Exception {
        try (ConnectSimulator simulator =
                ConnectSimulator.builder().journalLimit(0).start()) {
            // Given
            Path file = directory.resolve("recipients.csv");
            write(file);
            assertThat(Files.size(file)).isGreaterThan(50_000_000);
            Example example = Example.of(new Folder(directory), simulator);

            // When
            try (Child child = Child.start(example, directory, "-Xmx48m", "-XX:+ExitOnOutOfMemoryError")) {

                // Then
                assertThat(child.exitCode()).isZero();
                assertThat(child.lastLine()).isEqualTo("80 started, " + (ROWS - 80) + " rejected, 0 failed");
            }
        }
    }

    @Test
    @DisplayName("of more rows than memory can tell apart is refused before anyone is sent anything")
    void tooManyRows(@TempDir Path directory) throws Exception {
        try (ConnectSimulator simulator = ConnectSimulator.builder().start()) {
            // Given: repetitions among them would be found by 72 MB
            Files.writeString(directory.resolve("recipients.csv"), Folder.TITLES + "\n" + "x\n".repeat(2_000_000));
            Example example = Example.of(new Folder(directory), simulator);

            // When
            try (Child child = Child.start(example, directory, "-Xmx48m")) {

                // Then
                assertThat(child.exitCode()).isEqualTo(ExitStatus.REFUSED.code());
                assertThat(child.output()).isEmpty();
                assertThat(child.errors()).contains("The run did not start: the memory is too small");
            }
        }
    }

    /** One row of 200 is good: the test is about this program, and the simulator would keep each contact. */
    private static void write(Path file) throws IOException {
        String text = "This text goes on and on. ".repeat(120);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(Folder.TITLES + "\n");
            for (int i = 0; i < ROWS; i++) {
                String channel = i % 200 == 0 ? "WhatsApp" : "SMS";
                out.write("L-" + i + ",+1212555" + String.format("%04d", i % 10_000) + ",Ann," + channel + ",en," + i
                        + text + ",,\n");
            }
        }
    }
}
