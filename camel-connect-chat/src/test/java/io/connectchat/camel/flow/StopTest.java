package io.connectchat.camel.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A context that stops at any moment: every exchange ends, and tells whether its request may have been sent. */
@Timeout(300)
class StopTest {
    private static final int STOPS = 50;
    private static final int CALLS = 40;
    private static final int IN_FLIGHT = 8;

    private final ExecutorService sources = Executors.newCachedThreadPool();
    /** Each exchange has its own: what was sent by one context may arrive while the next runs. */
    private int numbers;

    private final Random random = new Random(4711);
    private ConnectSimulator simulator;
    private HangingPeer hanging;

    @BeforeEach
    void start() throws IOException {
        simulator =
                ChatRouteTestSupport.simulator().latency(Duration.ofMillis(3)).start();
        hanging = new HangingPeer();
    }

    @AfterEach
    void stop() throws Exception {
        simulator.close();
        hanging.close();
        sources.shutdownNow();
        assertThat(sources.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "'', true",
        "&requestsPerSecond=200&burst=10, false",
        "&requestsPerSecond=200&burst=10, true"
    })
    @DisplayName("Nothing hangs, nothing is told wrongly, and no thread is left")
    void everyExchangeEnds(String options, boolean peerHangs) throws Exception {
        Set<Thread> threadsBefore = threads();
        for (int i = 0; i < STOPS; i++) {
            // Given
            simulator.reset();
            List<Ended> exchanges = new ArrayList<>();

            // When
            try (DefaultCamelContext context = new DefaultCamelContext()) {
                context.addComponent("aws-connect-chat", component(context, peerHangs));
                context.start();
                AsyncProducer producer = context.getEndpoint(
                                ChatRouteTestSupport.ENDPOINT + "&maxInFlight=" + IN_FLIGHT + options)
                        .createAsyncProducer();
                producer.start();
                for (int call = 0; call < CALLS; call++) {
                    exchanges.add(send(context, producer));
                }
                LockSupport.parkNanos(random.nextInt(40_000_000));
            }

            // Then
            for (Ended ended : exchanges) {
                ended.check(sentNumbers(), peerHangs);
            }
        }
        await().untilAsserted(() -> assertThat(threadsBefore).containsAll(threads()));
    }

    private ConnectChatComponent component(DefaultCamelContext context, boolean peerHangs) {
        ConnectChatComponent component = ChatRouteTestSupport.component(context, simulator);
        if (peerHangs) {
            component.getConfiguration().setUriEndpointOverride("http://127.0.0.1:" + hanging.port());
        }
        return component;
    }

    private Ended send(DefaultCamelContext context, AsyncProducer producer) {
        Exchange exchange = new DefaultExchange(context);
        String number = "+1555" + (1_000_000 + numbers++);
        exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, number);
        Ended ended = new Ended(exchange, number);
        sources.execute(() -> producer.process(exchange, doneSync -> ended.done()));
        return ended;
    }

    private Set<String> sentNumbers() {
        return simulator.requests().stream()
                .flatMap(request ->
                        Pattern.compile("\\+1555\\d+").matcher(request.body()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("aws-connect-chat")
                        || thread.getName().contains("aws-java-sdk"))
                .collect(Collectors.toSet());
    }

    /** An exchange, and how often it has ended. */
    private record Ended(Exchange exchange, String number, CompletableFuture<Void> end, AtomicInteger ends) {
        Ended(Exchange exchange, String number) {
            this(exchange, number, new CompletableFuture<>(), new AtomicInteger());
        }

        void done() {
            ends.incrementAndGet();
            end.complete(null);
        }

        void check(Set<String> sent, boolean peerHangs) throws Exception {
            end.get(1, TimeUnit.MINUTES);
            assertThat(ends).hasValue(1);
            boolean mayBeSent = exchange.getMessage().getHeader(ConnectChatConstants.SENT_CLIENT_TOKEN) != null;
            if (exchange.getException() == null) {
                assertThat(peerHangs).isFalse();
                assertThat(exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                        .isNotNull();
                return;
            }
            assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                    .isEqualTo(true);
            if (mayBeSent) {
                assertThat(exchange.getException()).isInstanceOf(CancellationException.class);
            } else {
                assertThat(exchange.getException()).isInstanceOf(RejectedExecutionException.class);
                assertThat(sent).doesNotContain(number);
            }
        }
    }

    /** Accepts connections and never answers. */
    private static final class HangingPeer implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        private final List<Socket> sockets = new ArrayList<>();

        HangingPeer() throws IOException {
            Thread accepting = new Thread(this::accept, "hanging-peer");
            accepting.setDaemon(true);
            accepting.start();
        }

        int port() {
            return server.getLocalPort();
        }

        private void accept() {
            try {
                while (!server.isClosed()) {
                    sockets.add(server.accept());
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }
}
