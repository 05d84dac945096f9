package io.connectchat.camel.internal.request;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.camel.api.BodyAs;
import io.connectchat.camel.internal.request.Mapping.Mapped;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.StreamCache;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams are read once, bounded, and are whole for whoever comes next. */
class BodyStreamTest {
    private static final int LARGEST = BodyText.LARGEST;
    private static final String TOO_LONG = "StartOutboundChatContact must be at most 1048576 characters or bytes long";

    private static String text(int length) {
        return "x".repeat(length - 1) + "y";
    }

    private static byte[] bytes(int length) {
        return text(length).getBytes(StandardCharsets.US_ASCII);
    }

    static Stream<Arguments> largest() {
        return Stream.of(
                        text(LARGEST),
                        bytes(LARGEST),
                        new ByteArrayInputStream(bytes(LARGEST)),
                        new InputStreamCache(bytes(LARGEST)),
                        new StringReader(text(LARGEST)),
                        new ReaderCache(text(LARGEST)))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("largest")
    void theLargestTextIsReadWholeAndAgain(Object body) {
        // Given
        Mapping mapping = mapping().body(body);

        // Then
        for (int delivery = 0; delivery < 3; delivery++) {
            Mapped mapped = mapping.map();
            assertThat(mapped.violations()).isEmpty();
            assertThat(mapped.content().length()).isEqualTo(LARGEST);
            assertThat(mapped.content()).endsWith("xy");
        }
    }

    static Stream<Arguments> tooLong() {
        return Stream.of(LARGEST + 1, LARGEST + 8192, 3 * LARGEST)
                .flatMap(length -> Stream.of(
                        text(length),
                        bytes(length),
                        new ByteArrayInputStream(bytes(length)),
                        new InputStreamCache(bytes(length)),
                        new StringReader(text(length)),
                        new ReaderCache(text(length))))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    @DisplayName("what is too long is refused, and refused again: a redelivery finds no remainder")
    void tooLongIsRefusedEachTime(Object body) {
        // Given
        Mapping mapping = mapping().body(body);

        // Then
        for (int delivery = 0; delivery < 4; delivery++) {
            Mapped mapped = mapping.map();
            assertThat(mapped.refusals()).containsExactly(TOO_LONG);
            assertThat(mapped.at("InitialSystemMessage")).isNull();
        }
    }

    @Test
    void aStreamThatIsTooLongIsStillWhole() throws Exception {
        // Given
        byte[] all = bytes(2 * LARGEST);
        Mapped mapped = mapping().body(new ByteArrayInputStream(all)).map();

        // When
        try (InputStream left = mapped.exchange().getMessage().getBody(InputStream.class)) {
            // Then
            assertThat(java.util.Arrays.equals(left.readAllBytes(), all)).isTrue();
        }
    }

    @Test
    void aStreamIsLeftAsACache() {
        assertThat(mapping()
                        .body(new ByteArrayInputStream(bytes(9)))
                        .map()
                        .exchange()
                        .getMessage()
                        .getBody())
                .isInstanceOf(StreamCache.class);
        assertThat(mapping()
                        .body(new StringReader("hi"))
                        .map()
                        .exchange()
                        .getMessage()
                        .getBody())
                .isInstanceOf(StreamCache.class);
    }

    @Test
    @DisplayName("a cache that the route has read is read from its start, and left there")
    void cachesAreReadFromTheirStart() throws Exception {
        // Given
        InputStreamCache stream = new InputStreamCache(bytes(9));
        ReaderCache reader = new ReaderCache(text(9));
        assertThat(stream.read()).isEqualTo('x');
        assertThat(reader.read()).isEqualTo('x');

        // Then
        assertThat(mapping().body(stream).map().content()).isEqualTo(text(9));
        assertThat(mapping().body(reader).map().content()).isEqualTo(text(9));
        assertThat(stream.readAllBytes()).hasSize(9);
        assertThat(reader.read()).isEqualTo('x');
    }

    @Test
    @DisplayName("a stream that fails half-way is whole for the redelivery")
    void streamThatFailsOnceIsWholeNextTime() {
        // Given
        Mapping mapping = mapping().body(new FailingOnce(new ByteArrayInputStream(bytes(20_000)), 12_000));

        // Then
        assertThatThrownBy(mapping::map).isInstanceOf(UncheckedIOException.class);
        assertThat(mapping.map().content()).isEqualTo(text(20_000));
        assertThat(mapping.map().content()).isEqualTo(text(20_000));
    }

    @Test
    @DisplayName("a reader that fails half-way, or at once, is whole for the redelivery")
    void readerThatFailsOnceIsWholeNextTime() {
        for (int at : List.of(0, 12_000)) {
            // Given
            Mapping mapping = mapping().body(new ReaderFailingOnce(new StringReader(text(20_000)), at));

            // Then
            assertThatThrownBy(mapping::map).isInstanceOf(UncheckedIOException.class);
            assertThat(mapping.map().content()).isEqualTo(text(20_000));
            assertThat(mapping.map().content()).isEqualTo(text(20_000));
        }
    }

    @Test
    void streamsInSmallPiecesAreReadWhole() {
        // Given
        InputStream dripping = new FilterInputStream(new ByteArrayInputStream(bytes(1000))) {
            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                return super.read(buffer, from, Math.min(length, 7));
            }
        };

        // Then
        assertThat(mapping().body(dripping).map().content()).isEqualTo(text(1000));
    }

    @Test
    @DisplayName("bodyAs=ignore touches no stream")
    void ignoredStreamIsNotTouched() {
        // Given
        InputStream untouchable = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("touched");
            }
        };

        // When
        Mapped mapped = mapping()
                .options(options -> options.setBodyAs(BodyAs.ignore))
                .body(untouchable)
                .map();

        // Then
        assertThat(mapped.violations()).isEmpty();
        assertThat(mapped.exchange().getMessage().getBody()).isSameAs(untouchable);
    }

    private static final class FailingOnce extends FilterInputStream {
        private int left;
        private boolean failed;

        FailingOnce(InputStream in, int left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (left == 0 && !failed) {
                failed = true;
                throw new IOException("once");
            }
            int n = super.read(buffer, from, failed ? length : Math.min(length, left));
            left -= failed ? 0 : n;
            return n;
        }
    }

    private static final class ReaderFailingOnce extends FilterReader {
        private int left;
        private boolean failed;

        ReaderFailingOnce(Reader in, int left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            if (left == 0 && !failed) {
                failed = true;
                throw new IOException("once");
            }
            int n = super.read(buffer, from, failed ? length : Math.min(length, left));
            left -= failed ? 0 : n;
            return n;
        }
    }
}
