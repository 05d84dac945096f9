package io.connectchat.examples.recipients.rows;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a file in UTF-8, without the byte order mark that it may have. Reading throws, with the line, at what is
 * no UTF-8, and at the file's end within a quote: the last cell would hold all the rows behind the quote.
 */
final class StrictText extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char NOT_TEXT = '\0';
    private static final Pattern EXCELS_FIRST_LINE = Pattern.compile("\"?sep=([,;\t|])\"?");

    private final Reader text;
    private final char separator;
    private Place place = Place.CELL_START;
    private long line = 1;
    private long lineOfQuote;
    private char before;

    /** Where in a row a character stands. */
    private enum Place {
        CELL_START,
        PLAIN,
        QUOTED,
        /** Behind a quote that closes the cell, or is the first of two. */
        QUOTE
    }

    private StrictText(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Opens it; the separator of its cells decides which quotes open one. */
    static Reader open(Path path, char separator) throws IOException {
        return new StrictText(decode(path), separator);
    }

    /** What separates the cells of the first line, or what the line <code>sep=;</code> of Excel says. */
    static char separator(Path path) throws IOException {
        try (BufferedReader lines = new BufferedReader(decode(path))) {
            String first =
                    lines.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            Matcher excels = EXCELS_FIRST_LINE.matcher(first);
            return excels.matches()
                    ? excels.group(1).charAt(0)
                    : (char) first.chars()
                            .filter(c -> ",;\t|".indexOf(c) >= 0)
                            .findFirst()
                            .orElse(',');
        }
    }

    /** Whether a first line says the separator, and no columns. */
    static boolean saysSeparator(String firstCell) {
        return firstCell.startsWith("sep=");
    }

    private static Reader decode(Path path) throws IOException {
        // Bytes that are no UTF-8 become what is refused below, where its line is known.
        PushbackReader text = new PushbackReader(new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(path)),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(NOT_TEXT))));
        int first = text.read();
        while (first == BYTE_ORDER_MARK) {
            first = text.read();
        }
        if (first >= 0) {
            text.unread(first);
        }
        return text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = text.read(buffer, offset, length);
        if (count < 0 && place == Place.QUOTED) {
            throw new UnreadableFileException(lineOfQuote, "has a quote that is not closed up to the file's end");
        }
        for (int i = offset; i < offset + count; i++) {
            follow(buffer[i]);
        }
        return count;
    }

    private void follow(char c) {
        if (c == NOT_TEXT) {
            throw new UnreadableFileException(
                    line,
                    "is no text in UTF-8: it has NUL characters or bytes of another encoding. Rows may have been"
                            + " appended in another one (>> of Windows PowerShell writes UTF-16). Save the whole file"
                            + " as UTF-8, in Excel as \"CSV UTF-8\"");
        }
        if (c == '"' && place == Place.CELL_START) {
            lineOfQuote = line;
        }
        boolean lineEnd = c == '\n' || c == '\r';
        Place unquoted = lineEnd || c == separator ? Place.CELL_START : Place.PLAIN;
        place = switch (place) {
            case QUOTED -> c == '"' ? Place.QUOTE : Place.QUOTED;
            case CELL_START, QUOTE -> c == '"' ? Place.QUOTED : unquoted;
            case PLAIN -> unquoted;
        };
        if (lineEnd && !(c == '\n' && before == '\r')) {
            line++;
        }
        before = c;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
