package io.connectchat.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.SimulatedError;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Test classes as users write them, run by JUnit itself. */
@DisplayName("The extension for JUnit 5, in")
class ExtensionScopeTest {
    /** The simulators that the sample's tests have seen, in their order. */
    private static final List<ConnectSimulator> SEEN = Collections.synchronizedList(new ArrayList<>());

    private static final CyclicBarrier MEETING = new CyclicBarrier(2);
    private static int port;

    @BeforeEach
    @AfterEach
    void forget() {
        SEEN.clear();
        MEETING.reset();
    }

    private static EngineExecutionResults run(Class<?>... samples) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2");
        for (Class<?> sample : samples) {
            kit.selectors(selectClass(sample));
        }
        return kit.execute();
    }

    private static void passes(int tests, Class<?>... samples) {
        EngineExecutionResults results = run(samples);
        assertThat(results.allEvents().failed().stream()).as("failed").isEmpty();
        results.testEvents().assertStatistics(s -> s.succeeded(tests).failed(0).aborted(0));
        assertThat(SEEN).noneMatch(ExtensionScopeTest::answers);
    }

    private static boolean answers(ConnectSimulator simulator) {
        try {
            return call(simulator) != 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int call(ConnectSimulator simulator) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                simulator.endpoint().resolve("/contact/stop").toURL().openConnection();
        connection.setRequestMethod("POST");
        return connection.getResponseCode();
    }

    /** What a test finds that begins: a simulator without requests and faults; it leaves both. */
    private static void use(ConnectSimulator simulator) throws IOException {
        assertThat(simulator.requests()).isEmpty();
        assertThat(call(simulator)).isEqualTo(403);
        simulator.failNext(5, SimulatedError.CONFLICT);
        SEEN.add(simulator);
    }

    @Test
    @DisplayName("a class with nested classes: one simulator for all, on a fixed port too, and none is left")
    void nested() throws IOException {
        // Given
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        // Then
        passes(4, Outer.class);
        assertThat(SEEN).hasSize(4);
        assertThat(SEEN.stream().distinct()).hasSize(1);
        assertThat(SEEN.get(0).endpoint().getPort()).isEqualTo(port);
    }

    static class Outer {
        @RegisterExtension
        static final ConnectSimulatorExtension CONNECT = ConnectSimulatorExtension.create(s -> s.port(port));

        @Test
        void first() throws IOException {
            use(CONNECT.simulator());
        }

        @Nested
        class Inner {
            @Test
            void second() throws IOException {
                use(CONNECT.simulator());
            }

            @Nested
            @TestInstance(Lifecycle.PER_CLASS)
            class Innermost {
                @Test
                void third() throws IOException {
                    use(CONNECT.simulator());
                }
            }
        }

        @Nested
        class Other {
            @Test
            void fourth() throws IOException {
                use(CONNECT.simulator());
            }
        }
    }

    @Test
    @DisplayName("a class with one instance for all tests: others that prepare it find the simulator")
    void perClass() {
        passes(2, PerClass.class);
        assertThat(SEEN.stream().distinct()).hasSize(1);
        assertThat(PerClass.prepared).isEqualTo(SEEN.get(0).endpoint());
    }

    /** Asks for the endpoint when Spring reads {@code @DynamicPropertySource}: once the instance is made. */
    static class LikeSpring implements TestInstancePostProcessor {
        @Override
        public void postProcessTestInstance(Object instance, ExtensionContext context) {
            PerClass.prepared = PerClass.CONNECT.simulator().endpoint();
        }
    }

    @ExtendWith(LikeSpring.class)
    @TestInstance(Lifecycle.PER_CLASS)
    static class PerClass {
        static URI prepared = URI.create("");

        @RegisterExtension
        static final ConnectSimulatorExtension CONNECT = ConnectSimulatorExtension.create();

        @Test
        void first() throws IOException {
            use(CONNECT.simulator());
        }

        @Test
        void second() throws IOException {
            use(CONNECT.simulator());
        }
    }

    @Test
    @DisplayName("@ExtendWith: parameters of tests, of constructors and of nested classes' tests are the simulator")
    void parameters() {
        passes(2, Extended.class);
        assertThat(SEEN).hasSize(4);
        assertThat(SEEN.stream().distinct()).hasSize(1);
    }

    @ExtendWith(ConnectSimulatorExtension.class)
    static class Extended {
        Extended(ConnectSimulator simulator) {
            SEEN.add(simulator);
        }

        @Test
        void first(ConnectSimulator simulator) throws IOException {
            use(simulator);
        }

        @Nested
        class Inner {
            @Test
            void second(ConnectSimulator simulator) throws IOException {
                use(simulator);
            }
        }
    }

    @Test
    @DisplayName("@ExtendWith of one test: the simulator is that test's")
    void ofOneTest() {
        passes(2, ExtendedTests.class);
        assertThat(SEEN.stream().distinct()).hasSize(2);
    }

    static class ExtendedTests {
        @Test
        @ExtendWith(ConnectSimulatorExtension.class)
        void first(ConnectSimulator simulator) throws IOException {
            use(simulator);
        }

        @Test
        @ExtendWith(ConnectSimulatorExtension.class)
        void second(ConnectSimulator simulator) throws IOException {
            use(simulator);
        }
    }

    @Test
    @DisplayName("a class that others extend: each of these has a simulator, and none is left")
    void inherited() {
        passes(4, FirstHeir.class, SecondHeir.class);
    }

    abstract static class Base {
        @RegisterExtension
        static final ConnectSimulatorExtension CONNECT = ConnectSimulatorExtension.create();

        @Test
        void first() throws IOException {
            use(CONNECT.simulator());
        }

        @Test
        void second() throws IOException {
            use(CONNECT.simulator());
        }
    }

    static class FirstHeir extends Base {}

    static class SecondHeir extends Base {}

    @Test
    @DisplayName("a class that never asks for it: none is started")
    void lazy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            passes(1, Unused.class);
        }
    }

    static class Unused {
        @RegisterExtension
        static final ConnectSimulatorExtension CONNECT = ConnectSimulatorExtension.create(s -> s.port(port));

        @Test
        void doesWithout() {
            assertThat(port).isPositive();
        }
    }

    @Test
    @DisplayName("tests that run at the same time: each has its own in a field that is not static")
    void parallel() {
        passes(2, Parallel.class);
        assertThat(SEEN.stream().distinct()).hasSize(2);
    }

    private static void meet() throws InterruptedException, BrokenBarrierException, TimeoutException {
        MEETING.await(20, TimeUnit.SECONDS);
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class Parallel {
        @RegisterExtension
        final ConnectSimulatorExtension connect = ConnectSimulatorExtension.create();

        @Test
        void first() throws Exception {
            use(connect.simulator());
            meet();
            assertThat(connect.simulator().requests()).hasSize(1);
        }

        @Test
        void second() throws Exception {
            use(connect.simulator());
            meet();
            assertThat(connect.simulator().requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("tests that run at the same time and share one: the later is refused, with what to do")
    void parallelOnOne() {
        // When
        EngineExecutionResults results = run(ParallelOnOne.class);

        // Then
        results.testEvents().assertStatistics(s -> s.succeeded(1).failed(1));
        assertThat(results.testEvents().failed().list().get(0).toString())
                .contains("IllegalStateException")
                .contains("in a field that is not static");
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class ParallelOnOne {
        @RegisterExtension
        static final ConnectSimulatorExtension CONNECT = ConnectSimulatorExtension.create();

        /** The test that is refused ends before the other goes on. */
        @RegisterExtension
        final AfterEachCallback refused = context -> {
            if (context.getExecutionException()
                    .filter(IllegalStateException.class::isInstance)
                    .isPresent()) {
                meet();
            }
        };

        @Test
        void first() throws Exception {
            use(CONNECT.simulator());
            meet();
            assertThat(CONNECT.simulator().requests()).hasSize(1);
        }

        @Test
        void second() throws Exception {
            use(CONNECT.simulator());
            meet();
            assertThat(CONNECT.simulator().requests()).hasSize(1);
        }
    }
}
