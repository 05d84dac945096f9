package io.connectchat.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

@DisplayName("A simulator for a whole run of tests")
class ConnectSimulatorSessionTest {
    private static final String CAMEL = "camel.component.aws-connect-chat.uri-endpoint-override";

    private static LauncherSession openSession() {
        return LauncherFactory.openSession(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .addLauncherSessionListeners(new ConnectSimulatorSession())
                .build());
    }

    private static int health(URI endpoint) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint.resolve("/health")).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    @DisplayName("is there while the run lasts, and system properties say where")
    void lastsAsLongAsTheRun() throws Exception {
        // Given
        URI endpoint;

        // When
        try (LauncherSession session = openSession()) {
            endpoint = URI.create(System.getProperty(ConnectSimulatorSession.ENDPOINT));

            // Then
            assertThat(health(endpoint)).isEqualTo(200);
            assertThat(System.getProperty(CAMEL)).isEqualTo(endpoint.toString());
        }

        // Then
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> health(endpoint));
        assertThat(System.getProperty(ConnectSimulatorSession.ENDPOINT)).isNull();
        assertThat(System.getProperty(CAMEL)).isNull();
    }

    @Test
    @DisplayName("is asked for by the line that the README shows, which a build of CI has")
    void isAskedFor() throws Exception {
        String line = ConnectSimulatorSession.class.getName() + "\n";
        assertThat(Files.readString(Path.of("README.md"))).contains("```\n" + line + "```");
        assertThat(Path.of("../checks/simulator-in-a-build/src/test/resources/META-INF/services/"
                        + LauncherSessionListener.class.getName()))
                .hasContent(line);
    }
}
