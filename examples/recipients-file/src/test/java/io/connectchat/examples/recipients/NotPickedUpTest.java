package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.examples.recipients.ledger.RejectedRows;
import io.connectchat.examples.recipients.ledger.StartedChats;
import io.connectchat.examples.recipients.ledger.Tally;
import io.connectchat.examples.recipients.rows.RecipientsFile;
import io.connectchat.examples.recipients.rows.RowsUnderWay;
import io.connectchat.simulator.ConnectSimulator;
import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file that is gone when Camel looks for it")
class NotPickedUpTest {
    @Test
    @Timeout(60)
    @DisplayName("ends the run and is told of, instead of being waited for")
    void isToldOf(@TempDir Path directory) throws Exception {
        Folder folder = Folder.withRows(directory, "A-1,+12125550101,Ann,SMS,en,Hi,,");
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Main main = new Main();
        try (ConnectSimulator simulator = ConnectSimulator.builder().start();
                RowsUnderWay rows = new RowsUnderWay(new RecipientsFile(directory.resolve("recipients.csv")), 1, 5);
                StartedChats startedChats = StartedChats.open(folder.results());
                RejectedRows rejectedRows = new RejectedRows(folder.rejected())) {
            // Given
            Example.of(folder, simulator).settings().forEach(main::addOverrideProperty);
            Outcomes outcomes = new Outcomes("instance", startedChats, rejectedRows, new Tally(), rows);
            main.configure().addRoutesBuilder(new RecipientsRoutes(empty, rows, outcomes, 0));

            // When
            main.start();
            Throwable failure = rows.awaitEnd();
            main.stop();

            // Then
            assertThat(failure).isInstanceOf(FileNotFoundException.class).hasMessageContaining("picked up");
            assertThat(simulator.requests()).isEmpty();
        }
    }
}
