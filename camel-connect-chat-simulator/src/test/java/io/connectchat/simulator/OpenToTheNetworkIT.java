package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The runnable jar")
class OpenToTheNetworkIT {
    private static String answer(URI endpoint, String path, String headers) throws IOException {
        try (RawConnection connection = new RawConnection(endpoint)) {
            return connection
                    .send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n")
                    .readToTheEnd();
        }
    }

    @Test
    @DisplayName("that other machines reach says in one line that its control API is open, and what to do")
    void warns() throws Exception {
        try (JarProcess jar = JarProcess.start("--port=0", "--host=0.0.0.0")) {
            assertThat(jar.endpoint().getHost()).isEqualTo("127.0.0.1");
            assertThat(jar.errors())
                    .hasLineCount(1)
                    .contains("WARN", "The control API is open to the network by host 0.0.0.0", "--control-token");
        }
        try (JarProcess jar = JarProcess.start("--port=0", "--host=0.0.0.0", "--json-logs")) {
            JsonObject warning = new JsonObject(jar.line());
            assertThat(warning.getString("level")).isEqualTo("WARN");
            assertThat(warning.getString("formattedMessage")).contains("The control API is open to the network");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--host=127.0.0.1", "--host=localhost", "--host=127.9.9.9"})
    @DisplayName("that this machine alone reaches says nothing of that")
    void keepsQuiet(String host) throws Exception {
        try (JarProcess jar = JarProcess.start("--port=0", host)) {
            assertThat(jar.endpoint()).isNotNull();
            assertThat(jar.errors()).isEmpty();
        }
    }

    @Test
    @DisplayName("takes secrets from the environment, where other users of the machine can't read them")
    void readsTheEnvironment() throws Exception {
        Map<String, String> environment = Map.of(
                "CONNECT_SIMULATOR_CONTROL_TOKEN", "correct-horse",
                "CONNECT_SIMULATOR_ACCESS_KEY", "temporary:secret:session/token==");
        try (JarProcess jar = JarProcess.start(environment, "--port=0", "--host=0.0.0.0")) {
            // When
            URI endpoint = jar.endpoint();

            // Then
            assertThat(answer(endpoint, "/_simulator/contacts", "")).startsWith("HTTP/1.1 401 ");
            assertThat(answer(endpoint, "/_simulator/contacts", "Authorization: Bearer correct-horse\r\n"))
                    .startsWith("HTTP/1.1 200 ");
            try (SdkCaller caller = new SdkCaller(endpoint, "temporary", "secret", "session/token==")) {
                assertThat(caller.start()).isNotEmpty();
            }
            assertThat(jar.errors()).isEmpty();
        }
    }

    @Test
    @DisplayName("takes them from its configuration file")
    void readsAFile(@TempDir Path directory) throws Exception {
        Path config = Files.writeString(
                directory.resolve("simulator.conf"),
                "port = 0\naccess-key = temporary:secret:session/token==\ncontrol-token = correct-horse\n");
        try (JarProcess jar = JarProcess.start("--config=" + config)) {
            URI endpoint = jar.endpoint();
            assertThat(answer(endpoint, "/_simulator/contacts", "")).startsWith("HTTP/1.1 401 ");
            try (SdkCaller caller = new SdkCaller(endpoint, "temporary", "secret", "session/token==")) {
                assertThat(caller.start()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_simulator/contacts?limit=1&destination=%zz15550100",
                "/contact/associated/i?contactId=%zz15550100",
                "/%zz15550100"
            })
    @DisplayName("logs nothing of a request that is wrongly encoded")
    void logsNoQuery(String path) throws Exception {
        try (JarProcess jar = JarProcess.start("--port=0", "--no-signatures")) {
            assertThat(answer(jar.endpoint(), path, "")).startsWith("HTTP/1.1 400 ");
            assertThat(jar.errors()).isEmpty();
            jar.terminate();
            assertThat(jar.exitCode()).isEqualTo(143);
            assertThat(jar.output() + jar.errors()).isEmpty();
        }
    }
}
