package io.connectchat.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As a reader runs them, from the repository's root; only the ports and the database's folder are others. */
@DisplayName("The README's commands, with the packaged application")
class ReadmeIT {
    @TempDir
    private Path folder;

    private static boolean hasCurl() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "curl")));
    }

    @ParameterizedTest
    @MethodSource("io.connectchat.examples.quarkus.Readme#jdks")
    @DisplayName("start a chat, and remind of two appointments")
    void startChats(Path jdk) throws Exception {
        if (!hasCurl()) {
            System.out.println("Skipped: curl is not installed, the README's commands are not run");
            abort("curl is not installed");
        }
        List<String> commands = Readme.commands();
        assertThat(commands).hasSize(5);
        assertThat(commands.get(0)).isEqualTo("mvn -q -pl examples/quarkus -am package -DskipTests");
        String database = folder.resolve("appointments").toString();

        try (Program simulator = Program.start(commands.get(1) + " --port 0", jdk)) {
            String endpoint = simulator.awaitLine("(http://127\\.0\\.0\\.1:\\d+)");
            try (Program table = Program.start(
                    commands.get(2)
                            .replace("java ", "java -Duser.timezone=" + Appointments.ZONE + " ")
                            .replace("./appointments", database),
                    jdk)) {
                assertThat(table.exitStatus()).as(table.output()).isZero();
            }
            String start = Readme.application(
                    "quarkus.http.port=0",
                    "camel.component.aws-connect-chat.uri-endpoint-override=" + endpoint,
                    "reminders.zone=" + Appointments.ZONE,
                    "quarkus.datasource.jdbc.url=\"jdbc:h2:" + database + ";DB_CLOSE_ON_EXIT=FALSE\"");
            try (Program application = Program.start(start, jdk)) {
                String port = application.awaitLine("Listening on: http://127\\.0\\.0\\.1:(\\d+)");
                try (Program curl = Program.start(commands.get(4).replace("8080", port), jdk)) {
                    assertThat(curl.exitStatus()).as(curl.output()).isZero();
                    assertThat(curl.output()).contains("202", "\"contactId\":\"");
                }
                application.awaitLine("Appointment (a-3) is not reminded of");
            }
            Appointments appointments =
                    new Appointments(() -> DriverManager.getConnection("jdbc:h2:" + database, "sa", "sa"));
            assertThat(appointments.reminded()).containsExactly("a-1", "a-2");
        }
    }

    @Test
    @DisplayName("end at once where a property of the component has an unknown name")
    void unknownName() throws Exception {
        // When
        String start = Readme.application(
                "quarkus.http.port=0",
                "camel.component.aws-connect-chat.requests-per-secnod=2",
                "quarkus.datasource.jdbc.url=jdbc:h2:mem:unknown");
        try (Program application = Program.start(start, Path.of(System.getProperty("java.home")))) {
            // Then
            assertThat(application.exitStatus()).isNotZero();
            assertThat(application.output()).contains("camel.component.aws-connect-chat.requestsPerSecnod");
        }
    }
}
