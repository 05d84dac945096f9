package io.connectchat.examples.recipients.rows;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file in UTF-8, without the byte order mark that it may have. What is no UTF-8 is refused, not replaced. */
final class StrictText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private StrictText() {}

    /**
     * Opens it; reading throws where it is no UTF-8.
     *
     * @param last a line that is read behind the file's last
     */
    static Reader open(Path path, String last) throws IOException {
        InputStream bytes = new SequenceInputStream(
                new BufferedInputStream(Files.newInputStream(path)),
                new ByteArrayInputStream(("\n" + last).getBytes(StandardCharsets.UTF_8)));
        PushbackReader text = new PushbackReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        try {
            int first = text.read();
            if (first != BYTE_ORDER_MARK) {
                text.unread(first);
            }
            return text;
        } catch (CharacterCodingException e) {
            text.close();
            throw new UnreadableFileException(1, "or one behind it is no UTF-8");
        }
    }
}
