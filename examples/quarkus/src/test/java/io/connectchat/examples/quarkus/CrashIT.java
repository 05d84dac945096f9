package io.connectchat.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.FaultRule;
import io.connectchat.simulator.SlowAnswer;
import io.connectchat.simulator.StartedContact;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged application as a process that is killed and started again, with its database in a file. */
@DisplayName("An application that dies")
class CrashIT {
    private final ConnectSimulator simulator = ConnectSimulator.builder().start();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Program start(Path jdk) throws IOException {
        return Program.start(
                Readme.application(
                        "quarkus.http.port=0",
                        "camel.component.aws-connect-chat.uri-endpoint-override=" + simulator.endpoint(),
                        "camel.component.aws-connect-chat.requests-per-second=1000",
                        "reminders.delay=50",
                        "reminders.zone=" + Appointments.ZONE,
                        "quarkus.datasource.jdbc.url=\"" + Appointments.url(folder) + "\""),
                jdk);
    }

    /** While no application has the file open. */
    private Appointments appointments() {
        return new Appointments(() -> DriverManager.getConnection(Appointments.url(folder), "sa", "sa"));
    }

    private void awaitContacts(int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> simulator.contacts().size() == count);
    }

    @ParameterizedTest
    @MethodSource("io.connectchat.examples.quarkus.Readme#jdks")
    @DisplayName(
            "between a chat's start and its mark reminds of nobody twice and leaves nobody out, nor do later starts")
    void betweenSendAndMark(Path jdk) throws Exception {
        // Given: the chat of the second is started, and the answer is long in coming
        for (String id : List.of("1", "2", "3")) {
            appointments().add("a-" + id, Appointments.today(), "09:30", "+1555010" + id);
        }
        simulator.fail(FaultRule.of(new SlowAnswer(Duration.ofMinutes(2)))
                .to("+15550102")
                .times(1));

        // When
        try (Program application = start(jdk)) {
            awaitContacts(2);
            application.kill();
        }

        // Then: the first's mark may be lost as well, since H2 writes to the disk a little later
        assertThat(appointments().reminded()).doesNotContain("a-2", "a-3");

        // When
        try (Program application = start(jdk)) {
            awaitContacts(3);
        }

        // Then
        assertThat(appointments().reminded()).containsExactly("a-1", "a-2", "a-3");
        assertThat(simulator.contacts())
                .extracting(StartedContact::destination)
                .containsExactly("+15550101", "+15550102", "+15550103");

        // When
        int requests = simulator.requests().size();
        appointments().add("a-4", Appointments.today(), "16:00", "+15550104");
        try (Program application = start(jdk)) {
            awaitContacts(4);
        }

        // Then: of those that were marked nobody was even asked for, and the last one was marked while the application
        // stopped
        assertThat(simulator.requests()).hasSize(requests + 1);
        assertThat(appointments().reminded()).hasSize(4);
    }
}
