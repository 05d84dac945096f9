package io.connectchat.camel.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/errors.md, of which tests compare what it quotes with what is said. */
public final class ErrorsPage {
    public static final Path PAGE = Path.of("../docs/errors.md");

    private ErrorsPage() {}

    /** The messages in a section's table, in which an ellipsis stands for what differs. */
    public static List<Pattern> messages(String heading) {
        return quoted(heading).stream()
                .map(row -> Stream.of(row.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".+")))
                .map(Pattern::compile)
                .toList();
    }

    public static List<String> quoted(String heading) {
        return Pattern.compile("(?m)^\\| `(.*?)` \\|")
                .matcher(section(heading))
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    public static String section(String heading) {
        String page = text();
        int start = page.indexOf(heading);
        assertThat(start).as(heading).isNotNegative();
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static String text() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
