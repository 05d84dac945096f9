package io.connectchat.camel.internal.request;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.camel.api.BodyAs;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Subtype;
import io.connectchat.camel.internal.operation.EndpointOperations;
import io.connectchat.camel.internal.request.Mapping.Mapped;
import io.connectchat.camel.internal.token.ExplicitTokens;
import io.connectchat.camel.internal.violation.Origin;
import io.connectchat.camel.internal.violation.Violations;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileDefaultBinding;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.connect.model.ChatMessage;
import software.amazon.awssdk.services.connect.model.ConnectRequest;
import software.amazon.awssdk.services.connect.model.Endpoint;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/** What a body may be, and what it may not. */
class BodyFormTest {
    private static final String TEXT = "Grüße, Zoë \uD83D\uDE00";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    static Stream<Arguments> texts() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of(TEXT),
                Arguments.of(new StringBuilder(TEXT)),
                Arguments.of((Object) bytes),
                Arguments.of(ByteBuffer.wrap(bytes)),
                Arguments.of(new ByteArrayInputStream(bytes)),
                Arguments.of(new InputStreamCache(bytes)),
                Arguments.of(new StringReader(TEXT)),
                Arguments.of(new ReaderCache(TEXT)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textOfAnyFormIsTheMessage(Object body) {
        // Given
        Mapping mapping = mapping().body(body);

        // When
        Mapped first = mapping.map();
        Mapped again = mapping.map();

        // Then
        assertThat(first.violations()).isEmpty();
        assertThat(first.content()).isEqualTo(TEXT);
        assertThat(again.content()).describedAs("at a redelivery").isEqualTo(TEXT);
    }

    @Test
    void filesOfAnyFormAreTheMessage() throws Exception {
        // Given
        Path path = Files.writeString(folder.resolve("message.txt"), TEXT);

        // Then
        for (Object body : List.of(path, path.toFile(), genericFile(path.toFile()))) {
            Mapping mapping = mapping().body(body);
            assertThat(mapping.map().content()).isEqualTo(TEXT);
            assertThat(mapping.map().content()).describedAs("at a redelivery").isEqualTo(TEXT);
            assertThat(mapping.map().exchange().getMessage().getBody()).isSameAs(body);
        }
    }

    @Test
    @DisplayName("a file's charset, as the file component sets it, is used once")
    void fileWithACharsetIsDecodedOnce() throws Exception {
        // Given
        Path path = folder.resolve("latin.txt");
        Files.write(path, "Zoë".getBytes(StandardCharsets.ISO_8859_1));
        GenericFile<File> file = genericFile(path.toFile());
        file.setCharset("iso-8859-1");

        // When
        Mapped withBoth = mapping()
                .body(file)
                .property(Exchange.CHARSET_NAME, "iso-8859-1")
                .map();
        Mapped withTheFilesAlone = mapping().body(file).map();

        // Then
        assertThat(withBoth.content()).isEqualTo("Zoë");
        assertThat(withTheFilesAlone.content()).isEqualTo("Zoë");
    }

    @Test
    @DisplayName("a file that was fetched as bytes, text or a stream is read from there, and again at a redelivery")
    void fileWithAnotherBodyIsReadFromIt() {
        for (Object inner : List.of(
                TEXT,
                TEXT.getBytes(StandardCharsets.UTF_8),
                new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)))) {
            // Given
            GenericFile<String> file = new GenericFile<>();
            file.setBinding(new GenericFileDefaultBinding<>());
            file.setFile("on another machine");
            file.setBody(inner);
            Mapping mapping = mapping().body(file);

            // Then
            assertThat(mapping.map().content()).isEqualTo(TEXT);
            assertThat(mapping.map().content()).describedAs("at a redelivery").isEqualTo(TEXT);
        }
    }

    @Test
    void fileThatIsNotThereIsRefused() {
        for (Object body : List.of(folder.resolve("none").toFile(), folder.toFile())) {
            assertThat(mapping().body(body).map().refusals())
                    .containsExactly("StartOutboundChatContact is a file that cannot be read");
        }
        assertThat(mapping()
                        .body(genericFile(folder.resolve("none").toFile()))
                        .property(Exchange.CHARSET_NAME, "UTF-8")
                        .map()
                        .refusals())
                .containsExactly("StartOutboundChatContact is a file that cannot be read");
    }

    private static GenericFile<File> genericFile(File file) {
        GenericFile<File> generic = new GenericFile<>();
        generic.setBinding(new GenericFileDefaultBinding<>());
        generic.setFile(file);
        generic.setBody(file);
        return generic;
    }

    static Stream<Arguments> charsets() {
        return Stream.of(
                Arguments.of("ISO-8859-1", "Zoë"),
                Arguments.of("windows-1252", "Zoë €"),
                Arguments.of("UTF-16", "Zoë \uD83D\uDE00"),
                Arguments.of("utf-8", "Zoë \uD83D\uDE00"));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void bytesAreReadInTheExchangesCharset(String charset, String text) {
        // Given
        byte[] bytes = text.getBytes(Charset.forName(charset));

        // Then
        for (Object body : List.of(bytes, new ByteArrayInputStream(bytes), new InputStreamCache(bytes))) {
            assertThat(mapping()
                            .body(body)
                            .property(Exchange.CHARSET_NAME, charset)
                            .map()
                            .content())
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-charset", "not a name"})
    void unknownCharsetIsRefused(String charset) {
        assertThat(mapping()
                        .body(new byte[] {'a'})
                        .property(Exchange.CHARSET_NAME, charset)
                        .map()
                        .refusals())
                .containsExactly("StartOutboundChatContact is in a charset that Java does not know");
    }

    @Test
    void malformedUtf8IsRefusedAndNotMended() {
        for (byte[] bytes : List.of(
                new byte[] {'a', (byte) 0xC3}, "Zoë".getBytes(StandardCharsets.ISO_8859_1), new byte[] {(byte) 0xFF})) {
            assertThat(mapping().body(bytes).map().refusals())
                    .containsExactly("StartOutboundChatContact must be text in UTF-8");
        }
    }

    @Test
    void byteOrderMarkIsNoText() {
        assertThat(mapping().body("\uFEFFhi").map().content()).isEqualTo("hi");
        assertThat(mapping()
                        .body("\uFEFFhi".getBytes(StandardCharsets.UTF_8))
                        .map()
                        .content())
                .isEqualTo("hi");
        assertThat(mapping().body(new StringReader("\uFEFFhi")).map().content()).isEqualTo("hi");
        assertThat(mapping()
                        .body("\uFEFF{\"RelatedContactId\":\"x\"}".getBytes(StandardCharsets.UTF_8))
                        .map()
                        .at("RelatedContactId"))
                .isEqualTo("x");
        assertThat(mapping().body("\uFEFF\uFEFFhi").map().content()).isEqualTo("\uFEFFhi");
    }

    static Stream<Arguments> empty() {
        return Stream.of(
                Arguments.of(""),
                Arguments.of((Object) new byte[0]),
                Arguments.of(new ByteArrayInputStream(new byte[0])),
                Arguments.of(new StringReader("")),
                Arguments.of("\uFEFF"),
                Arguments.of(Map.of()));
    }

    @ParameterizedTest
    @MethodSource("empty")
    void emptyBodySaysNothing(Object body) {
        // When
        Mapped mapped = mapping().body(body).map();

        // Then
        assertThat(mapped.violations()).isEmpty();
        assertThat(mapped.request().sdkRequest())
                .isEqualTo(StartOutboundChatContactRequest.builder().build());
    }

    @Test
    void noBodySaysNothing() {
        assertThat(mapping().map().violations()).isEmpty();
        assertThat(mapping().map().at("InitialSystemMessage")).isNull();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                        new Date(0),
                        17,
                        true,
                        UUID.randomUUID(),
                        List.of("a", "b"),
                        List.of((byte) 'a'),
                        List.of(),
                        Set.of(),
                        new ArrayDeque<>(),
                        new String[] {"a"},
                        new Object[0],
                        new int[] {'a'},
                        new Object(),
                        new Origin(Origin.Kind.BODY, "a record"),
                        new IllegalStateException("a secret"))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("refused")
    @DisplayName("what is neither a request nor text is refused by its class, also where Camel would make bytes of it")
    void anythingElseIsRefused(Object body) {
        // When
        Mapped mapped = mapping().body(body).map();

        // Then
        assertThat(mapped.refusals())
                .containsExactly("StartOutboundChatContact must be a request or text but is of the class "
                        + body.getClass().getName());
        assertThat(mapped.at("InitialSystemMessage")).isNull();
    }

    @Test
    void aCacheThatIsNoStreamOfTextIsRefused() {
        // Given
        StreamCache cache = new StreamCacheOfNothing();

        // Then
        assertThat(mapping().body(cache).map().refusals())
                .hasSize(1)
                .first()
                .asString()
                .contains("must be a request or text");
    }

    @Test
    void otherTypesOfTheSdkAreRefused() {
        for (Object body : List.of(Endpoint.builder().build(), ChatMessage.builder())) {
            assertThat(mapping().body(body).map().refusals())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("StartOutboundChatContact must be the SDK's ");
        }
    }

    @Test
    void listAsJsonIsNoRequest() {
        assertThat(mapping().body(Mapping.tree(List.of())).map().refusals())
                .containsExactly("StartOutboundChatContact is a list where an object is expected");
        assertThat(mapping().body(Mapping.tree("text")).map().refusals())
                .containsExactly("StartOutboundChatContact is text where an object is expected");
        assertThat(mapping().body("[1,2]").map().content()).isEqualTo("[1,2]");
    }

    @Test
    @DisplayName("what an SDK request says of its call goes with it")
    void overrideConfigurationIsKept() throws Exception {
        // Given
        AwsRequestOverrideConfiguration override = AwsRequestOverrideConfiguration.builder()
                .putHeader("x-trace", "17")
                .build();
        StartOutboundChatContactRequest.Builder builder =
                StartOutboundChatContactRequest.builder().instanceId("i").overrideConfiguration(override);

        // Then
        for (Object body : List.of(builder, builder.build())) {
            assertThat(sent(BodyAs.auto, body).overrideConfiguration()).contains(override);
            assertThat(sent(BodyAs.ignore, body).overrideConfiguration()).isEmpty();
        }
        assertThat(sent(BodyAs.auto, StartOutboundChatContactRequest.builder().build())
                        .overrideConfiguration())
                .isEmpty();
    }

    private static ConnectRequest sent(BodyAs bodyAs, Object body) throws Exception {
        ConnectChatConfiguration options = new ConnectChatConfiguration();
        options.setBodyAs(bodyAs);
        options.setInstanceId("i");
        options.setContactFlowId("f");
        options.setSourceEndpoint("arn:aws:connect:eu-west-2:111122223333:phone-number/number");
        options.setSubtype(Subtype.SMS);
        options.setDestinationEndpoint("+15550100");
        Exchange exchange = new DefaultExchange(Mapping.CONTEXT);
        exchange.getMessage().setBody(body);
        return new EndpointOperations(options, new ExplicitTokens())
                .chosenBy(exchange)
                .prepare(exchange)
                .request();
    }

    @Test
    @DisplayName("an SDK request without a token has none: the SDK's own default is random, and new at each look")
    void sdkRequestWithoutATokenHasNone() {
        assertThat(mapping()
                        .body(StartOutboundChatContactRequest.builder()
                                .instanceId("i")
                                .build())
                        .map()
                        .request()
                        .sdkRequest())
                .isEqualTo(StartOutboundChatContactRequest.builder()
                        .instanceId("i")
                        .build());
    }

    @Test
    void anObjectOutsideAMessageIsReadTheSame() {
        // When
        Violations problems = new Violations("StartOutboundChatContact");
        ReadRequest request = new ReadRequest(
                RequestReader.ofObject(Mapping.schema(), "{\"instanceId\":\"i\",\"Nope\":1}", problems));

        // Then
        assertThat(request.sdkRequest().instanceId()).isEqualTo("i");
        assertThat(problems.list()).hasSize(1);
        assertThatThrownBy(() -> problems.list().get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** A cache of something that no converter makes a stream of. */
    private static final class StreamCacheOfNothing implements StreamCache {
        @Override
        public void reset() {}

        @Override
        public void writeTo(java.io.OutputStream out) {}

        @Override
        public StreamCache copy(Exchange exchange) {
            return this;
        }

        @Override
        public boolean inMemory() {
            return true;
        }

        @Override
        public long length() {
            return 0;
        }

        @Override
        public long position() {
            return 0;
        }
    }
}
