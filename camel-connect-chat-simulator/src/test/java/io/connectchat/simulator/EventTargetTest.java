package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@DisplayName("A target of contact events")
class EventTargetTest {
    private static final int CHATS = 20;

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.connectchat.simulator.internal.event");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    private Path directory;

    @BeforeEach
    void listen() {
        log.start();
        logger.setAdditive(false);
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    private static ConnectSimulator simulator(EventTarget... targets) {
        return ConnectSimulator.builder()
                .clock(new MovableClock())
                .events(targets)
                .start();
    }

    private static void startChats(ConnectSimulator simulator) {
        try (SdkCaller caller = new SdkCaller(simulator)) {
            Stream.generate(caller::start).limit(CHATS).forEach(id -> assertThat(id)
                    .isNotEmpty());
        }
    }

    private void assertToldOnce(String... parts) {
        assertThat(log.list).singleElement().satisfies(event -> assertThat(event.getFormattedMessage())
                .contains(parts)
                .doesNotContain(ChatRequests.DESTINATION, "topsecret"));
    }

    @Test
    @DisplayName("is a webhook: each event is posted as JSON")
    void webhook() throws Exception {
        try (EventReceiver receiver = new EventReceiver();
                ConnectSimulator simulator = simulator(EventTarget.webhook(receiver.url()))) {
            // When
            startChats(simulator);

            // Then
            await().until(() -> receiver.posted().size() == CHATS);
            assertThat(receiver.posted()).allSatisfy(posted -> {
                assertThat(posted.method()).isEqualTo("POST");
                assertThat(posted.path()).isEqualTo("/hook?secret=topsecret");
                assertThat(posted.contentType()).isEqualTo("application/json");
                assertThat(new JsonObject(posted.body()).getString("source")).isEqualTo("aws.connect");
            });
        }
        assertThat(log.list).isEmpty();
    }

    @Test
    @DisplayName("is a file: events are appended, each a line; it holds no customer's number")
    void file() throws Exception {
        // Given
        Path file = Files.writeString(directory.resolve("events"), "{}\n");

        // When
        try (ConnectSimulator simulator = simulator(EventTarget.file(file))) {
            startChats(simulator);
        }

        // Then
        assertThat(Files.readAllLines(file)).hasSize(1 + CHATS).allSatisfy(line -> assertThat(new JsonObject(line))
                .isNotNull());
        assertThat(Files.readString(file)).doesNotContain(ChatRequests.DESTINATION);
    }

    @Test
    @DisplayName("is one of several: each gets each event")
    void several() throws Exception {
        // When
        try (ConnectSimulator simulator =
                simulator(EventTarget.file(directory.resolve("one")), EventTarget.file(directory.resolve("other")))) {
            startChats(simulator);
        }

        // Then
        assertThat(Files.readAllLines(directory.resolve("one")))
                .hasSize(CHATS)
                .isEqualTo(Files.readAllLines(directory.resolve("other")));
    }

    @Test
    @DisplayName(
            "that is down harms nothing else, and is told once; when it is there it gets the events that come then")
    void down() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + port + "/hook?secret=topsecret");
        Path file = directory.resolve("events");
        try (ConnectSimulator simulator = simulator(EventTarget.webhook(nobody), EventTarget.file(file))) {
            // When
            startChats(simulator);

            // Then
            assertThat(simulator.contacts()).hasSize(CHATS);
            await().until(() -> Files.readAllLines(file).size() == CHATS);
        }
        assertToldOnce("the webhook http://127.0.0.1:" + port + "/hook", "Start it, or mend its address");
    }

    @Test
    @DisplayName("that refuses is told once, and asked again for the next event")
    void refuses() throws Exception {
        try (EventReceiver receiver = new EventReceiver();
                ConnectSimulator simulator = simulator(EventTarget.webhook(receiver.url()))) {
            // When
            receiver.answerWith(503);
            startChats(simulator);

            // Then
            await().until(() -> receiver.posted().size() == CHATS);
        }
        assertToldOnce("it answered with status 503");
    }

    @Test
    @DisplayName("that never answers holds up neither the API nor the end")
    void hangs() throws Exception {
        // Given
        Path file = directory.resolve("events");
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            ConnectSimulator simulator = simulator(EventTarget.webhook(url), EventTarget.file(file));

            // When
            startChats(simulator);
            await().until(() -> Files.readAllLines(file).size() == CHATS);
            List<Thread> threads = threads();
            simulator.close();

            // Then
            assertThat(threads).hasSize(3).noneMatch(Thread::isAlive);
        }
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("connect-events"))
                .filter(Thread::isAlive)
                .toList();
    }

    @Test
    @DisplayName("has its threads ended also where the port is taken")
    void failedStart() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> ConnectSimulator.builder()
                    .port(taken.getLocalPort())
                    .events(EventTarget.file(directory.resolve("events")))
                    .start());
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(threads()).isEmpty());
    }

    @Test
    @DisplayName("that is a file in no folder is told at the start, with what to do")
    void noFolder() {
        Path file = directory.resolve("none").resolve("events");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> simulator(EventTarget.file(file)))
                .withMessageContaining("Can't write contact events to " + file)
                .withMessageContaining("name a file in a folder that exists");
        assertThat(threads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue", "ftp://127.0.0.1/queue", "http:/queue", "http://user:topsecret@127.0.0.1/queue"})
    @DisplayName("must have a URL of HTTP, without credentials, which is not shown")
    void wrongUrl(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventTarget.sqs(URI.create(url)))
                .withMessageContaining("must be http:// or https://")
                .withMessageNotContaining("topsecret");
        assertThatIllegalArgumentException().isThrownBy(() -> EventTarget.webhook(URI.create(url)));
    }
}
