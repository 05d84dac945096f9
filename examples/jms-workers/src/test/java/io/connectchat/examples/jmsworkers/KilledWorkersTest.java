package io.connectchat.examples.jmsworkers;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Where workers and the broker are killed in the middle, each recipient gets one chat")
class KilledWorkersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    @Test
    @DisplayName("200 recipients, one worker and the broker killed")
    void few() throws Exception {
        try (Campaign campaign = new Campaign(directory, Recipients.of(200, 20))) {
            // Given
            campaign.startWorker();
            campaign.feed();

            // When
            campaign.awaitContacts(20);
            campaign.killWorker();
            campaign.startWorker();
            campaign.startWorker();
            campaign.awaitRepeats(1);
            campaign.awaitContacts(120);
            campaign.killBroker();
            campaign.awaitEnd();

            // Then
            campaign.assertEachOnce();
            Figures.write("jms-workers", campaign.figures());
        }
    }

    @Test
    @Tag("soak")
    @DisplayName("3,000 recipients, six workers and the broker twice killed")
    void many() throws Exception {
        try (Campaign campaign = new Campaign(directory, Recipients.of(3000, 100))) {
            // Given
            campaign.startWorker();
            campaign.startWorker();
            campaign.feed();

            // When
            for (int kill = 1; kill <= 6; kill++) {
                campaign.awaitContacts(400 * kill);
                int repeats = campaign.repeats();
                campaign.killWorker();
                campaign.startWorker();
                campaign.awaitRepeats(repeats + 1);
                if (kill % 3 == 0) {
                    campaign.killBroker();
                }
            }
            campaign.awaitEnd();

            // Then
            campaign.assertEachOnce();
            Figures.write("jms-workers", campaign.figures());
        }
    }
}
