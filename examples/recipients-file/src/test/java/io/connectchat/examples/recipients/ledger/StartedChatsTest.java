package io.connectchat.examples.recipients.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("results.csv")
class StartedChatsTest {
    private static final String TITLES = "id,contactId,time,row\n";
    private static final String LINE = "\"A,1\",c-1,2026-01-02T03:04:05.678Z,r000000000000002a\n";
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901Z");

    @SuppressWarnings("NullAway.Init") // before each test
    private Path file;

    @BeforeEach
    void name(@TempDir Path directory) {
        file = directory.resolve("results.csv");
    }

    @Test
    @DisplayName("gets its titles once, and each line as soon as it is added")
    void added() throws IOException {
        try (StartedChats chats = StartedChats.open(file)) {
            assertThat(file).hasContent(TITLES);
            chats.add("A,1", "c-1", TIME, 42);
            assertThat(Files.readString(file)).isEqualTo(TITLES + LINE);
        }
        try (StartedChats chats = StartedChats.open(file)) {
            chats.add("A,1", "c-1", TIME, 42);
        }
        assertThat(Files.readString(file)).isEqualTo(TITLES + LINE + LINE);
    }

    @Test
    @DisplayName("tells the next run who was started")
    void told() throws IOException {
        Files.writeString(file, TITLES + LINE);

        try (StartedChats chats = StartedChats.open(file)) {
            assertThat(chats.has(42)).isTrue();
            assertThat(chats.has(43)).isFalse();
        }
    }

    @Test
    @DisplayName("loses half a line, wherever it was torn, and nothing else")
    void torn() throws IOException {
        String whole = TITLES + LINE + LINE.replace("2a", "2b");
        for (int length = 0; length < whole.length(); length++) {
            String torn = whole.substring(0, length);
            Files.writeString(file, torn);

            StartedChats.open(file).close();

            String kept = torn.substring(0, torn.lastIndexOf('\n') + 1);
            assertThat(Files.readString(file)).isEqualTo(kept.isEmpty() ? TITLES : kept);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id;contactId;time;row\n",
                "id,contactId,time\nA-1,c-1,2026\n",
                TITLES + "A-1,c-1,2026-01-02\n",
                TITLES + "A-1,c-1,2026-01-02,1.23E+15\n",
                TITLES + "A-1,\"c-1,2026-01-02,r000000000000002a\n"
            })
    @DisplayName("is refused if it was changed so that it does not tell who was started")
    void changed(String content) throws IOException {
        Files.writeString(file, content);

        assertThatThrownBy(() -> StartedChats.open(file))
                .isInstanceOf(UnreadableResultsException.class)
                .hasMessageContaining("results.csv");
        assertThat(Files.readString(file)).isEqualTo(content);
    }

    @Test
    @DisplayName("takes lines from many threads, each whole")
    void threads() throws IOException {
        try (StartedChats chats = StartedChats.open(file)) {
            IntStream.range(0, 2_000).parallel().forEach(i -> {
                try {
                    chats.add("id-" + i, "contact-" + i, TIME, i);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2_001).doesNotHaveDuplicates();
        assertThat(lines.subList(1, 2_001))
                .allMatch(line -> line.matches("id-(\\d+),contact-\\1,2026-01-02T03:04:05\\.678Z,r[0-9a-f]{16}"));
    }

    @Test
    @DisplayName("rejected.csv is held by one run at a time, and starts anew with each")
    void rejected() throws IOException {
        Path path = file.resolveSibling("rejected.csv");
        try (RejectedRows rows = new RejectedRows(path)) {
            rows.startAnew();
            rows.add(7, "A-1", "phone: is missing");
            assertThatThrownBy(() -> new RejectedRows(path)).isInstanceOf(InUseException.class);
        }
        try (RejectedRows rows = new RejectedRows(path)) {
            assertThat(path).hasContent("line,id,reason\n7,A-1,phone: is missing\n");
            rows.startAnew();
            assertThat(path).hasContent("line,id,reason\n");
        }
    }
}
