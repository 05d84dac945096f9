package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.examples.recipients.ledger.RejectedRows;
import io.connectchat.examples.recipients.ledger.StartedChats;
import io.connectchat.examples.recipients.ledger.Tally;
import io.connectchat.examples.recipients.rows.BadRowException;
import io.connectchat.examples.recipients.rows.RecipientsFile;
import io.connectchat.examples.recipients.rows.RowsUnderWay;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An outcome that can't be written down, as on a full disk")
class OutcomesTest {
    private final Tally tally = new Tally();
    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    @SuppressWarnings("NullAway.Init") // before each test
    private RowsUnderWay rows;

    @SuppressWarnings("NullAway.Init") // before each test
    private Outcomes outcomes;

    @BeforeEach
    void closeWhatIsWritten(@TempDir Path directory) throws IOException {
        Folder folder = Folder.withRows(directory, "A-1,+12125550101,Ann,SMS,en,Hi,,");
        StartedChats startedChats = StartedChats.open(folder.results());
        startedChats.close();
        RejectedRows rejectedRows = new RejectedRows(folder.rejected());
        rejectedRows.close();
        rows = new RowsUnderWay(new RecipientsFile(directory.resolve("recipients.csv")), 1, 1);
        outcomes = new Outcomes("instance", startedChats, rejectedRows, tally, rows);
        exchange.setProperty(RecipientsRoutes.ROW, rows.next());
    }

    @Test
    @DisplayName("stops the run; a chat that was started counts as failed, since the next run asks for it again")
    void started() throws InterruptedException {
        exchange.getMessage().setHeader(ConnectChatConstants.CONTACT_ID, "c-1");

        outcomes.started(exchange);

        assertThat(tally.count()).isEqualTo(new Tally.Count(0, 0, 1, 0));
        assertThatItBreaksOff();
    }

    @Test
    @DisplayName("stops the run; a rejected row counts as rejected")
    void rejected() throws InterruptedException {
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, new BadRowException("is bad"));

        outcomes.rejected(exchange);

        assertThat(tally.count()).isEqualTo(new Tally.Count(0, 1, 0, 0));
        assertThatItBreaksOff();
    }

    private void assertThatItBreaksOff() throws InterruptedException {
        assertThat(rows.isStopping()).isTrue();
        rows.leave();
        rows.end();
        assertThat(rows.awaitEnd()).isInstanceOf(IOException.class);
    }
}
