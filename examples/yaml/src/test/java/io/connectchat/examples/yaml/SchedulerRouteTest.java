package io.connectchat.examples.yaml;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.FaultRule;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.StartedContact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.apache.camel.builder.NotifyBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("scheduler.camel.yaml")
class SchedulerRouteTest {
    /** The dates of a test that runs over midnight in Berlin would not be today's any more: this zone is far from there. */
    private static final String ZONE = "Pacific/Kiritimati";

    private final ConnectSimulator simulator = ConnectSimulator.builder().start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path appointments;

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Routes routes() throws Exception {
        return Routes.start(
                "scheduler",
                simulator,
                Map.of(
                        "scheduler.directory",
                        appointments.toString(),
                        "scheduler.delay",
                        "50",
                        "scheduler.zone",
                        ZONE));
    }

    private void write() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of(ZONE));
        Files.writeString(
                appointments.resolve("appointments.json"),
                """
                [{"id": "a-1", "day": "%1$s", "time": "9:30", "phone": "+15550100"},
                 {"id": "a-2", "day": "%2$s", "time": "9:30", "phone": "+15550101"},
                 {"id": "a-3", "day": "%1$s", "time": "9:30", "phone": "nobody"},
                 {"id": "a-4", "day": "%1$s", "time": "11:00", "phone": "+15550102"}]
                """
                        .formatted(today, today.plusDays(1)));
    }

    @Test
    @DisplayName("reminds of today's appointments once, however often it runs, and passes over one that is wrong")
    void remindsOnce() throws Exception {
        // Given
        write();

        // When: three runs
        try (Routes running = routes()) {
            await().until(() -> simulator.requests().size() >= 6);
        }
        try (Routes running = routes()) {
            await().until(() -> simulator.requests().size() >= 8);
        }

        // Then
        assertThat(simulator.contacts())
                .extracting(StartedContact::destination)
                .containsExactlyInAnyOrder("+15550100", "+15550102");
        assertThat(simulator).startedChatTo("+15550102").withMessage("We look forward to seeing you today at 11:00.");
    }

    @Test
    @DisplayName("goes on at the next run where the one before it failed")
    void nextRun() throws Exception {
        // Given
        simulator.fail(
                FaultRule.of(SimulatedError.ACCESS_DENIED).to("+15550102").times(2));
        write();

        // When
        try (Routes running = routes()) {
            await().until(() -> simulator.contacts().size() == 2);
        }

        // Then
        assertThat(simulator.contacts())
                .extracting(StartedContact::destination)
                .containsExactlyInAnyOrder("+15550100", "+15550102");
    }

    @Test
    @DisplayName("waits for a list that is not there yet")
    void noList() throws Exception {
        // Given: a run without a list
        try (Routes running = routes()) {
            NotifyBuilder twoRuns =
                    new NotifyBuilder(running.context()).whenDone(2).create();
            await().until(twoRuns::matches);
            assertThat(simulator.requests()).isEmpty();

            // When
            write();
            await().until(() -> simulator.contacts().size() == 2);
        }
    }
}
