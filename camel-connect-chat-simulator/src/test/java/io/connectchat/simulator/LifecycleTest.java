package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Starting and stopping")
class LifecycleTest {

    @Test
    @DisplayName("A simulator listens on the loopback, on a free port")
    void listensOnTheLoopback() {
        try (ConnectSimulator one = Unsigned.builder().start();
                ConnectSimulator other = Unsigned.builder().start()) {
            assertThat(one.endpoint()).hasScheme("http").hasHost("127.0.0.1");
            assertThat(one.endpoint().getPort()).isPositive();
            assertThat(other.endpoint()).isNotEqualTo(one.endpoint());
        }
    }

    @Test
    @DisplayName("One that listens on all addresses names one that can be called")
    void namesACallableAddress() {
        try (ConnectSimulator simulator = Unsigned.builder().host("0.0.0.0").start()) {
            assertThat(simulator.endpoint()).hasHost("127.0.0.1");
            assertThat(new HttpCaller(simulator).start(ChatRequests.valid()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("Closing frees the port, can be repeated, and leaves the records to be read")
    void closes() throws IOException {
        // Given
        ConnectSimulator simulator = Unsigned.builder().start();
        new HttpCaller(simulator).start(ChatRequests.valid());

        // When
        simulator.close();
        simulator.close();

        // Then
        try (ServerSocket free = new ServerSocket()) {
            free.setReuseAddress(true);
            free.bind(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), simulator.endpoint().getPort()));
            assertThat(free.isBound()).isTrue();
        }
        assertThat(simulator.contacts()).hasSize(1);
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    @DisplayName("Closing ends the threads")
    void endsItsThreads() {
        // Given: those of simulators before may be ending still
        Set<Thread> before = vertxThreads();
        ConnectSimulator simulator = Unsigned.builder().start();
        new HttpCaller(simulator).start(ChatRequests.valid());
        Set<Thread> its = vertxThreads();
        its.removeAll(before);
        assertThat(its).isNotEmpty();

        // When
        simulator.close();

        // Then
        await().untilAsserted(() -> assertThat(its).noneMatch(Thread::isAlive));
    }

    @Test
    @DisplayName("A port that is taken is told, with what to do")
    void tellsATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(
                            () -> Unsigned.builder().port(taken.getLocalPort()).start())
                    .withMessageContaining("Can't listen on 127.0.0.1, port " + taken.getLocalPort())
                    .withMessageContaining("choose another host or port");
        }
    }

    @Test
    @DisplayName("A host that does not exist is told")
    void tellsAnUnknownHost() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Unsigned.builder().host("192.0.2.1").start())
                .withMessageContaining("Can't listen on 192.0.2.1, port 0");
    }

    static Stream<Arguments> wrongSettings() {
        return Stream.of(
                wrong(() -> Unsigned.builder().port(-1), "port must be 0 to 65535, and is -1"),
                wrong(() -> Unsigned.builder().port(65_536), "port must be 0 to 65535, and is 65536"),
                wrong(() -> Unsigned.builder().latency(Duration.ofNanos(-1)), "latency must not be negative"),
                wrong(() -> Unsigned.builder().quota(0, 5), "requestsPerSecond must be above 0"),
                wrong(() -> Unsigned.builder().quota(Double.NaN, 5), "requestsPerSecond must be above 0"),
                wrong(() -> Unsigned.builder().quota(Double.POSITIVE_INFINITY, 5), "requestsPerSecond must be above 0"),
                wrong(() -> Unsigned.builder().quota(2, 0), "burst must be at least 1, and is 0"),
                wrong(() -> Unsigned.builder().journalLimit(-1), "journalLimit must not be negative"));
    }

    private static Arguments wrong(ThrowingCallable setting, String message) {
        return Arguments.of(setting, message);
    }

    @Test
    @DisplayName("The outermost right settings are accepted")
    void acceptsTheEdges() {
        assertThatNoException().isThrownBy(() -> Unsigned.builder()
                .port(0)
                .port(65_535)
                .latency(Duration.ZERO)
                .quota(Double.MIN_VALUE, 1)
                .journalLimit(0));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrongSettings")
    @DisplayName("A wrong setting is refused where it is made")
    void refusesWrongSettings(ThrowingCallable setting, String message) {
        assertThatIllegalArgumentException().isThrownBy(setting).withMessageContaining(message);
    }

    private static Set<Thread> vertxThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("vert.x-"))
                .collect(Collectors.toSet());
    }
}
