package io.connectchat.camel.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.support.PromisesTable;
import io.connectchat.camel.support.TokenRoutes;
import io.connectchat.simulator.BrokenAnswer;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.Fault;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.SimulatedError;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A call that fails is tried again with its whole message, or is refused, whatever the body is: rows of the table "What is
 * promised" of docs/client-token.md.
 */
@Timeout(120)
class BodyReadAgainTest {
    private static final String TEXT = "Your table is ready.";

    @RegisterExtension
    static final TokenRoutes CHATS = new TokenRoutes(new Routes());

    private static final ConnectSimulator SIMULATOR = CHATS.simulator();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    /** Makes a body anew. */
    private interface Body {
        Object make() throws IOException;
    }

    private static final Map<String, Body> BODIES = bodies();

    private static Map<String, Body> bodies() {
        Map<String, Body> bodies = new LinkedHashMap<>();
        bodies.put("String", () -> TEXT);
        bodies.put("StringBuilder", () -> new StringBuilder(TEXT));
        bodies.put("byte[]", BodyReadAgainTest::bytes);
        bodies.put("ByteBuffer", () -> ByteBuffer.wrap(bytes()));
        bodies.put("ByteArrayOutputStream", () -> {
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            stream.writeBytes(bytes());
            return stream;
        });
        bodies.put("ByteArrayInputStream", () -> new ByteArrayInputStream(bytes()));
        bodies.put("InputStream", () -> new FilterInputStream(new ByteArrayInputStream(bytes())) {});
        bodies.put("FileInputStream", () -> Files.newInputStream(file().toPath()));
        bodies.put("Reader", () -> new StringReader(TEXT));
        bodies.put("BufferedReader", () -> new BufferedReader(new StringReader(TEXT)));
        bodies.put("InputStreamCache", () -> new InputStreamCache(bytes()));
        bodies.put("ReaderCache", () -> new ReaderCache(TEXT));
        bodies.put("StreamSource of a stream", () -> new StreamSource(new ByteArrayInputStream(bytes())));
        bodies.put("StreamSource of a reader", () -> new StreamSource(new StringReader(TEXT)));
        bodies.put("File", BodyReadAgainTest::file);
        bodies.put("Path", () -> file().toPath());
        bodies.put("GenericFile", () -> genericFile(file()));
        bodies.put("GenericFile with a stream", () -> genericFile(new ByteArrayInputStream(bytes())));
        bodies.put(
                "JSON in an InputStream",
                () -> new ByteArrayInputStream(("{\"InitialSystemMessage\": {\"Content\": \"" + TEXT + "\"}}")
                        .getBytes(StandardCharsets.UTF_8)));
        bodies.put("Map", () -> Map.of("InitialSystemMessage", Map.of("Content", TEXT)));
        return bodies;
    }

    private static byte[] bytes() {
        return TEXT.getBytes(StandardCharsets.UTF_8);
    }

    private static File file() throws IOException {
        return Files.writeString(folder.resolve("message.txt"), TEXT).toFile();
    }

    private static GenericFile<File> genericFile(Object body) throws IOException {
        GenericFile<File> file = new GenericFile<>();
        file.setFile(file());
        file.setBody(body);
        return file;
    }

    private static final List<String> ROUTES = List.of(
            "redelivered", "redelivered-cached", "redelivered-enrich", "redelivered-enrich-cached", "in-a-split");

    /** A split hands these out as they are: it closes other streams before its parts are sent. */
    private static final List<String> SPLIT_AS_ONE = List.of("String", "ByteArrayInputStream", "InputStream");

    private static final class Routes extends RouteBuilder {
        @Override
        public void configure() {
            errorHandler(defaultErrorHandler()
                    .maximumRedeliveries(1)
                    .redeliveryDelay(0)
                    .onRedelivery(exchange -> exchange.getMessage().setHeader("attempts", 2)));
            uncached("redelivered").toD(TokenRoutes.CHAT);
            from("direct:redelivered-cached").streamCache("true").toD(TokenRoutes.CHAT);
            uncached("redelivered-enrich").enrich().simple(TokenRoutes.CHAT);
            from("direct:redelivered-enrich-cached")
                    .streamCache("true")
                    .enrich()
                    .simple(TokenRoutes.CHAT);
            uncached("in-a-split").split(body()).to("direct:part");
            uncached("part").errorHandler(noErrorHandler()).toD(TokenRoutes.CHAT);
            uncached("multicast")
                    .multicast()
                    .parallelProcessing()
                    .toD(TokenRoutes.CHAT)
                    .toD(TokenRoutes.CHAT);
            uncached("template").process(exchange -> {
                try (ProducerTemplate template = getContext().createProducerTemplate()) {
                    Exchange sent = template.send(
                            "direct:part",
                            made -> made.setIn(exchange.getMessage().copy()));
                    if (sent.getException() != null) {
                        throw sent.getException();
                    }
                }
            });
        }

        private RouteDefinition uncached(String name) {
            return from("direct:" + name).noStreamCaching();
        }
    }

    static Stream<Arguments> cases() {
        return BODIES.keySet().stream().flatMap(body -> ROUTES.stream()
                .filter(route -> !route.equals("in-a-split") || SPLIT_AS_ONE.contains(body))
                .flatMap(route -> Stream.of(
                                SimulatedError.INTERNAL_SERVICE, ConnectionDrop.AFTER_ACCEPTANCE, BrokenAnswer.HALF)
                        .map(fault -> Arguments.of(body, route, fault))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("cases")
    @DisplayName("one chat is started, with the whole message")
    void wholeMessageOnce(String body, String route, Fault fault) throws Exception {
        // Given
        SIMULATOR.failNext(1, fault);

        // When
        Exchange exchange =
                CHATS.send(route, Objects.requireNonNull(BODIES.get(body)).make(), ClientTokenStrategy.exchange);

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(SIMULATOR.requests()).extracting(RecordedRequest::fault).containsExactly(fault, null);
        assertThat(SIMULATOR.requests())
                .allSatisfy(request -> assertThat(request.body()).contains("\"Content\":\"" + TEXT + "\""));
        assertThat(SIMULATOR.contacts()).hasSize(1);
    }

    static Stream<Arguments> promises() throws IOException {
        return PromisesTable.read()
                .promises(
                        BodyReadAgainTest.class,
                        Map.of(
                                "starts a chat, and its answer is lost, cut off, or no JSON",
                                List.of(ConnectionDrop.AFTER_ACCEPTANCE, BrokenAnswer.HALF, BrokenAnswer.GARBAGE)),
                        Map.of(
                                "a redelivery whose body is a stream, with stream caching or without",
                                List.of("redelivered", "redelivered-cached")));
    }

    @ParameterizedTest(name = "{0}, then {1}, by {2}: {3}")
    @MethodSource("promises")
    void soManyChatsAreStarted(Fault fault, String route, ClientTokenStrategy strategy, int chats) throws Exception {
        // Given
        SIMULATOR.failNext(1, fault);

        // When
        Exchange exchange = CHATS.send(route, new ByteArrayInputStream(bytes()), strategy);

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(SIMULATOR.contacts()).hasSize(chats);
    }

    @Test
    @DisplayName("a stream that a message of another root has read is refused, not taken for an empty message")
    void anotherRoot() throws Exception {
        // Given
        SIMULATOR.failNext(1, ConnectionDrop.AFTER_ACCEPTANCE);

        // When
        Exchange exchange = CHATS.send("template", new ByteArrayInputStream(bytes()), ClientTokenStrategy.exchange);

        // Then
        assertThat(exchange.getException(InvalidChatRequestException.class))
                .hasMessageContaining("is a stream that was read before");
        assertThat(SIMULATOR.requests()).hasSize(1);
    }

    @Test
    @DisplayName("a stream that fails midway is refused, not taken for the rest of its message")
    void failsMidway() throws Exception {
        // Given
        InputStream stream = new FilterInputStream(new ByteArrayInputStream(bytes())) {
            private int reads;

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                if (++reads == 2) {
                    throw new IOException("once");
                }
                return super.read(buffer, from, 5);
            }
        };

        // When
        Exchange exchange = CHATS.send("redelivered", stream, ClientTokenStrategy.exchange);

        // Then
        assertThat(exchange.getException(InvalidChatRequestException.class))
                .hasMessageContaining("is a stream that was read before");
        assertThat(SIMULATOR.requests()).isEmpty();
    }

    @Test
    @DisplayName("a stream that fails before it gives anything is read when it does")
    void failsAtOnce() throws Exception {
        // Given
        InputStream stream = new FilterInputStream(new ByteArrayInputStream(bytes())) {
            private int reads;

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                if (++reads == 1) {
                    throw new IOException("once");
                }
                return super.read(buffer, from, length);
            }
        };

        // When
        Exchange exchange = CHATS.send("redelivered", stream, ClientTokenStrategy.exchange);

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(SIMULATOR.requests()).hasSize(1);
        assertThat(SIMULATOR.requests().get(0).body()).contains(TEXT);
    }

    @Test
    @DisplayName("a server's stream that has the next message is read anew")
    void streamOfTheNextMessage() throws Exception {
        // Given
        Refilled stream = new Refilled();

        // When
        CHATS.send("redelivered", stream.with("First"), ClientTokenStrategy.exchange);
        CHATS.send("redelivered", stream.with("Second"), ClientTokenStrategy.exchange);

        // Then
        assertThat(SIMULATOR.contacts()).hasSize(2);
        assertThat(SIMULATOR.requests().get(1).body()).contains("\"Second\"").doesNotContain("First");
    }

    @Test
    @DisplayName("branches that have one stream send its whole message each")
    void branches() throws Exception {
        // When
        Exchange exchange = CHATS.send("multicast", new ByteArrayInputStream(bytes()), ClientTokenStrategy.exchange);

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(SIMULATOR.contacts()).hasSize(2).allSatisfy(contact -> assertThat(contact.json())
                .contains(TEXT));
    }

    /** As servers have them: one for all messages of a connection. */
    private static final class Refilled extends InputStream {
        private InputStream of = InputStream.nullInputStream();

        Refilled with(String text) {
            of = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        @Override
        public int read() throws IOException {
            return of.read();
        }
    }
}
