package io.connectchat.camel.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code points and bytes of UTF-8. */
class TextLengthTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0, 0",
        "a, 1, 1",
        "\u007F, 1, 1",
        "\u0080, 1, 2",
        "\u07FF, 1, 2",
        "\u0800, 1, 3",
        "\uFFFF, 1, 3",
        "\uD83D\uDE00, 1, 4",
        "a\uD83D\uDE00b, 3, 6",
    })
    void lengthsAreCounted(String text, int codePoints, long bytes) {
        assertThat(TextLength.codePoints(text)).isEqualTo(codePoints);
        assertThat(TextLength.utf8Bytes(text)).isEqualTo(bytes);
    }

    @Property(tries = 500)
    @Label("bytes are those of an encoder, half a character the three of its replacement")
    void bytesAreThoseOfAnEncoder(@ForAll String text) {
        String mended = text.codePoints()
                .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(TextLength.utf8Bytes(text)).isEqualTo(mended.getBytes(StandardCharsets.UTF_8).length);
        assertThat(TextLength.codePoints(text))
                .isEqualTo((int) text.codePoints().count());
    }
}
