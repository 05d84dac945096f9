package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A start")
class StartTest {
    @TempDir
    private Path directory;

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("(vert\\.x|MVStore|globalEventExecutor).*"))
                .collect(Collectors.toSet());
    }

    private static void leavesNoThread(ConnectSimulatorBuilder builder) {
        // Given
        Set<Thread> before = threads();

        // When
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(builder::start);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
    }

    @Test
    @DisplayName("that fails for its port leaves no thread behind")
    void failsForItsPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            leavesNoThread(ConnectSimulator.builder().port(taken.getLocalPort()));
            leavesNoThread(ConnectSimulator.builder().port(taken.getLocalPort()).stateFile(directory.resolve("state")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-host.invalid", "192.0.2.1", "my_host.invalid"})
    @DisplayName("that fails for its host leaves no thread behind")
    void failsForItsHost(String host) {
        leavesNoThread(ConnectSimulator.builder().host(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a host", "", " ", "[::1", "[]", "a/b"})
    @DisplayName("is refused a host that can be none")
    void refusesHosts(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectSimulator.builder().host(host))
                .withMessage("host must be an address or a name, and is '" + host + "'");
    }

    @Test
    @DisplayName("that fails for its state leaves no thread behind")
    void failsForItsState() throws IOException {
        Path other = Files.writeString(directory.resolve("other"), "no state ".repeat(2000));
        leavesNoThread(ConnectSimulator.builder().stateFile(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "[::1]"})
    @DisplayName("takes an IPv6 address with and without the brackets of a URI")
    void takesBrackets(String host) throws IOException {
        assumeThat(hasIpv6()).as("an IPv6 loopback").isTrue();
        try (ConnectSimulator simulator = Unsigned.builder().host(host).start()) {
            assertThat(simulator.endpoint().getHost()).isEqualTo("[::1]");
            assertThat(new HttpCaller(simulator).start(ChatRequests.valid()).status())
                    .isEqualTo(200);
        }
    }

    private static boolean hasIpv6() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
            return socket.isBound();
        } catch (IOException absent) {
            return false;
        }
    }
}
