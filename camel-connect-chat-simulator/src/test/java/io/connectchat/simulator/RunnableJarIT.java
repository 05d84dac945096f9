package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.connect.model.ConnectException;

@DisplayName("The runnable jar, as a process")
class RunnableJarIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private JarProcess jar;

    @AfterEach
    void kill() throws Exception {
        if (jar != null) {
            jar.close();
        }
    }

    @Test
    @DisplayName("prints one line that ends in its address, serves there, and ends on SIGTERM")
    void servesUntilTold() throws Exception {
        // Given
        run("--port", "0");
        String line = jar.line();

        // When
        int status = start(URI.create(line.substring(line.lastIndexOf(' ') + 1)));
        jar.terminate();

        // Then
        assertThat(line).matches(".* http://127\\.0\\.0\\.1:[1-9][0-9]*");
        assertThat(status).isEqualTo(200);
        assertThat(jar.exitCode()).isEqualTo(143);
        assertThat(jar.line()).isNull();
        assertThat(jar.errors()).isEmpty();
    }

    @Test
    @DisplayName("has AWS's quota if not told otherwise")
    void hasAQuota() throws Exception {
        // Given
        run("--port", "0");
        URI endpoint = jar.endpoint();

        // When
        List<Integer> statuses = startMany(endpoint, 50);

        // Then
        assertThat(statuses).startsWith(200, 200, 200, 200, 200).contains(429);
    }

    @ParameterizedTest
    @CsvSource({"--requests-per-second, 0", "--requests-per-second, unlimited", "--burst, 0", "--burst, unlimited"})
    @DisplayName("has no quota if told so")
    void hasNoQuota(String option, String value) throws Exception {
        // Given
        run("--port", "0", option, value);
        URI endpoint = jar.endpoint();

        // Then
        assertThat(startMany(endpoint, 50)).containsOnly(200);
    }

    @ParameterizedTest
    @CsvSource({"--concurrent-chats=3, 3", "--journal-limit=0, 500", "--concurrent-chats=unlimited, 600"})
    @DisplayName("has room for so many chats at once, 500 if not told otherwise")
    void limitsChats(String option, int room) throws Exception {
        // Given
        run("--port=0", "--burst=0", option);
        URI endpoint = jar.endpoint();

        // When
        List<Integer> statuses = startMany(endpoint, 600);

        // Then
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(room);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(600 - room);
    }

    @ParameterizedTest
    @CsvSource({"--lenient, test, test", "--access-key=mine:secret=/+, mine, secret=/+"})
    @DisplayName("takes signed requests only: by the key test, or by those that it is given")
    void verifiesSignatures(String option, String id, String secret) throws Exception {
        // Given
        runSigned("--port=0", option);
        URI endpoint = jar.endpoint();

        // Then
        try (SdkCaller right = new SdkCaller(endpoint, id, secret);
                SdkCaller wrong = new SdkCaller(endpoint, id, "wrong")) {
            assertThat(start(endpoint)).isEqualTo(403);
            assertThat(right.start()).isNotEmpty();
            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(wrong::start)
                    .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidSignatureException"));
        }
    }

    @Test
    @DisplayName("has the contacts again that it has kept in a file")
    void keepsState() throws Exception {
        // Given
        String state = "--state=" + directory.resolve("state");
        run("--port=0", state);
        URI endpoint = jar.endpoint();
        assertThat(startMany(endpoint, 3)).containsOnly(200);
        String before = get(endpoint.resolve("/_simulator/contacts"));
        jar.terminate();
        assertThat(jar.exitCode()).isEqualTo(143);

        // When
        run("--port=0", state);
        endpoint = jar.endpoint();

        // Then
        assertThat(ids(get(endpoint.resolve("/_simulator/contacts"))))
                .hasSize(3)
                .isEqualTo(ids(before));
        assertThat(jar.errors()).isEmpty();
    }

    private static List<String> ids(String contacts) {
        return new JsonArray(contacts)
                .stream()
                        .map(contact -> ((JsonObject) contact).getString("contactId"))
                        .toList();
    }

    @Test
    @DisplayName("tells a state file that is no such file on stderr, with exit code 1")
    void tellsABadStateFile() throws Exception {
        // Given
        Path file = Files.writeString(directory.resolve("other"), "no state ".repeat(2000));

        // When
        run("--port=0", "--state=" + file);

        // Then
        assertThat(jar.exitCode()).isEqualTo(1);
        assertThat(jar.errors()).startsWith("Can't keep state in " + file).hasLineCount(1);
    }

    @Test
    @DisplayName("takes what exists, leniency and the other options from the command line")
    void takesOptions() throws Exception {
        // Given
        run(
                "--port=0",
                "--host=localhost",
                "--requests-per-second=0.001",
                "--burst=4",
                "--latency=1ms..3ms",
                "--contact-limit=1",
                "--instance=" + ChatRequests.INSTANCE,
                "--instance=another",
                "--contact-flow=" + ChatRequests.FLOW,
                "--source-number=" + ChatRequests.SOURCE,
                "--lenient",
                "--token-mismatch=refuse",
                "--journal-limit=3");
        URI endpoint = jar.endpoint();

        // When
        List<Integer> statuses = List.of(
                start(endpoint, ChatRequests.withToken("t").encode()),
                start(endpoint, ChatRequests.withToken("t").put("Unknown", 1).encode()),
                start(endpoint, ChatRequests.valid().put("InstanceId", "third").encode()),
                start(endpoint, ChatRequests.valid().encode()),
                start(endpoint, ChatRequests.valid().encode()));

        // Then
        assertThat(endpoint.getHost()).isEqualTo("localhost");
        assertThat(statuses).containsExactly(200, 409, 404, 200, 429);
        assertThat(new JsonArray(get(endpoint.resolve("/_simulator/requests")))).hasSize(3);
        assertThat(new JsonArray(get(endpoint.resolve("/_simulator/contacts")))).hasSize(1);
    }

    @Test
    @DisplayName("explains itself, with each option, by --help")
    void helps() throws Exception {
        // When
        run("--help");

        // Then
        assertThat(jar.output())
                .contains("Usage: camel-connect-chat-simulator")
                .contains("--host", "--port", "--requests-per-second", "--burst", "--latency", "--instance")
                .contains("--contact-flow", "--source-number", "--lenient", "--token-mismatch", "--journal-limit")
                .contains(
                        "--config",
                        "--json-logs",
                        "--contact-limit",
                        "--state",
                        "--state-sync",
                        "--access-key",
                        "--control-token")
                .contains("Exit codes");
        assertThat(jar.exitCode()).isZero();
        assertThat(jar.errors()).isEmpty();
    }

    @Test
    @DisplayName("tells its version")
    void tellsItsVersion() throws Exception {
        // When
        run("--version");

        // Then
        assertThat(jar.output()).matches("camel-connect-chat-simulator \\d+\\.\\d+\\S*\\s+");
        assertThat(jar.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--prot=0, Unknown option: '--prot=0'",
        "extra, Unmatched argument",
        "--port=x, Invalid value for option '--port'",
        "--port=70000, port must be 0 to 65535",
        "--latency=soon, is no time: write it as 50ms or 2s",
        "--latency=80ms..20ms, latency must go from a shorter to a longer time",
        "'--latency=p50=9ms,p99=8ms', The median latency must be at least 1 ms and at most the 99th percentile",
        "--contact-limit=0, contactLimit must be at least 1",
        "--requests-per-second=fast, --requests-per-second must be a number",
        "--requests-per-second=-1, must be above 0",
        "--requests-per-second=NaN, must be above 0",
        "--burst=2.5, --burst a whole number",
        "--burst=-1, burst must be at least 1",
        "--access-key=secret, '--access-key must be an id, a secret, and'",
        "--access-key=a:b:c:d, '--access-key must be an id, a secret, and'",
        "--access-key=a::c, '--access-key must be an id, a secret, and'",
        "'--control-token=two words', controlToken must be visible ASCII characters",
        "--host=, host must be an address or a name",
        "--concurrent-chats=some, --concurrent-chats and --burst a whole number",
        "--concurrent-chats=-1, concurrentChats must not be negative",
        "--token-mismatch=maybe, Invalid value for option '--token-mismatch'",
        "--state-sync=never, Invalid value for option '--state-sync'",
        "--journal-limit=-1, journalLimit must not be negative"
    })
    @DisplayName("refuses a wrong option on stderr, with exit code 2")
    void refusesWrongOptions(String option, String message) throws Exception {
        // When
        run(option);

        // Then
        assertThat(jar.exitCode()).isEqualTo(2);
        assertThat(jar.errors()).contains(message).contains("Usage:").doesNotContain("Exception", "\tat ");
        assertThat(jar.output()).isEmpty();
    }

    @Test
    @DisplayName("tells a taken port on stderr, with exit code 1")
    void tellsATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // When
            run("--port", Integer.toString(taken.getLocalPort()));

            // Then
            assertThat(jar.exitCode()).isEqualTo(1);
            assertThat(jar.errors())
                    .startsWith("Can't listen on 127.0.0.1, port " + taken.getLocalPort())
                    .doesNotContain("\tat ");
            assertThat(jar.output()).isEmpty();
        }
    }

    /** Without signatures: these tests send by plain HTTP. */
    private void run(String... options) throws Exception {
        List<String> more = new ArrayList<>(List.of(options));
        more.add("--no-signatures");
        runSigned(more.toArray(String[]::new));
    }

    private void runSigned(String... options) throws Exception {
        kill();
        jar = JarProcess.start(options);
    }

    private static List<Integer> startMany(URI endpoint, int times) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            statuses.add(start(endpoint));
        }
        return statuses;
    }

    private static int start(URI endpoint) throws Exception {
        return start(endpoint, ChatRequests.valid().encode());
    }

    private static int start(URI endpoint, String body) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(endpoint.resolve("/contact/outbound-chat"))
                                .PUT(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static String get(URI uri) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }
}
