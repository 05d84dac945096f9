package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The runnable jar's configuration file")
class ConfigFileIT {
    @TempDir
    private Path directory;

    private Path config(String text) throws Exception {
        return Files.writeString(directory.resolve("simulator.conf"), text);
    }

    private static JsonObject quota(URI endpoint) throws Exception {
        String status = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(endpoint.resolve("/_simulator/status"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return new JsonObject(status).getJsonObject("quotas").getJsonObject("StartOutboundChatContact");
    }

    @Test
    @DisplayName("has the command line's options, which count instead where both name one")
    void hasOptions() throws Exception {
        // Given
        Path config = config(
                """
                # A comment, and an empty line

                port = 0
                burst=7
                  requests-per-second = 3
                access-key = first:secret=1
                access-key = second:x
                lenient
                """);

        try (JarProcess jar = JarProcess.start("--burst", "9", "--config=" + config)) {
            // When
            URI endpoint = jar.endpoint();

            // Then
            assertThat(quota(endpoint).getInteger("burst")).isEqualTo(9);
            assertThat(quota(endpoint).getDouble("requestsPerSecond")).isEqualTo(3);
            try (SdkCaller first = new SdkCaller(endpoint, "first", "secret=1");
                    SdkCaller second = new SdkCaller(endpoint, "second", "x")) {
                assertThat(first.start()).isNotEqualTo(second.start());
            }
            assertThat(jar.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prot = 0 | line 2: Unknown option: '--prot=0'",
                "port = x | line 2: Invalid value for option '--port'",
                "burst = -1 | line 2: burst must be at least 1",
                "latency = soon | line 2: ",
                "lenient = perhaps | line 2: ",
                "port | line 2: ",
                "config = other | line 2: --config is for the command line only",
                "help | line 2: --help is for the command line only",
                "= 5 | line 2: ",
                "lenient | line 2: "
            })
    @DisplayName("is refused with the line of its mistake")
    void tellsTheLine(String line, String message) throws Exception {
        // Given
        Path config = config("lenient\n" + line + "\nport = 0\n");

        try (JarProcess jar = JarProcess.start("--config", config.toString())) {
            // Then
            assertThat(jar.exitCode()).isEqualTo(2);
            assertThat(jar.errors())
                    .startsWith(config + ", " + message)
                    .hasLineCount(1)
                    .doesNotContain("Exception");
            assertThat(jar.output()).isEmpty();
        }
    }

    @Test
    @DisplayName("tells no secret where one is misspelt")
    void tellsNoSecret() throws Exception {
        try (JarProcess jar = JarProcess.start("--config=" + config("access-key = topsecret"))) {
            assertThat(jar.exitCode()).isEqualTo(2);
            assertThat(jar.errors())
                    .contains("line 1: --access-key must be an id, a secret, and")
                    .doesNotContain("topsecret");
        }
    }

    @Test
    @DisplayName("must be there, and a text")
    void mustBeThere() throws Exception {
        Path binary = Files.write(directory.resolve("binary"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        try (JarProcess absent = JarProcess.start("--config=" + directory.resolve("none"));
                JarProcess unreadable = JarProcess.start("--config=" + binary)) {
            assertThat(absent.exitCode()).isEqualTo(2);
            assertThat(absent.errors()).contains("none, which does not exist").hasLineCount(1);
            assertThat(unreadable.exitCode()).isEqualTo(2);
            assertThat(unreadable.errors())
                    .contains("which is not a text in UTF-8")
                    .hasLineCount(1);
        }
    }
}
