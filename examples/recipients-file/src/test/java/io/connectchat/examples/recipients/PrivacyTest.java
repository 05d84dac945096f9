package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.SimulatedError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a run says")
class PrivacyTest {
    @Test
    @DisplayName("holds no customer's number, name or text: neither its output, nor its log, nor what it writes")
    void holdsNothingOfCustomers(@TempDir Path directory) throws Exception {
        try (ConnectSimulator simulator = ConnectSimulator.builder().start()) {
            // Given: failures of each kind, which are what is talked about
            Folder folder = Folder.withSample(directory);
            simulator.failNext(5, SimulatedError.INVALID_REQUEST);
            simulator.failNext(5, SimulatedError.LIMIT_EXCEEDED);
            simulator.failNext(20, SimulatedError.THROTTLING);
            Example example = Example.of(folder, simulator).with("recipients.redeliveries", 1);

            // When
            String said;
            try (Child child = Child.start(example, directory)) {
                assertThat(child.exitCode()).isEqualTo(1);
                said = child.output() + child.errors();
            }

            // Then
            assertThat(said).contains("LimitExceededException", "Camel");
            said += Files.readString(folder.results()) + Files.readString(folder.rejected());
            List<String> secrets = Folder.records(Folder.SAMPLE).stream()
                    .flatMap(PrivacyTest::secrets)
                    .distinct()
                    .toList();
            assertThat(secrets).hasSizeGreaterThan(400);
            String everything = said;
            assertThat(secrets).noneMatch(everything::contains);
        }
    }

    /** Also parts: a text may be cut, and a name's first half is a name. */
    private static Stream<String> secrets(NamedCsvRecord row) {
        String phone = row.findField("phone").orElse("");
        String name = row.findField("name").orElse("");
        String message = row.findField("message").orElse("");
        return Stream.of(
                        Stream.of(phone, phone.length() > 7 ? phone.substring(phone.length() - 7) : ""),
                        Stream.of(name.split(" ")),
                        Stream.of(message.length() > 12 ? message.substring(0, 12) : message))
                .flatMap(part -> part)
                .filter(part -> part.length() > 3);
    }
}
