package io.connectchat.examples.recipients.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rows under way")
class RowsUnderWayTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    @Test
    @DisplayName("are as many as allowed: the next waits until one has left")
    void bounded() throws Exception {
        // Given
        RowsUnderWay rows = rows(2, "1,+1,SMS,a", "2,+2,SMS,b", "3,+3,SMS,c");
        rows.next();
        rows.next();

        // When
        CompletableFuture<Row> third = new CompletableFuture<>();
        Thread reader = new Thread(() -> third.complete(rows.next()));
        reader.start();
        await().until(() -> reader.getState() == Thread.State.WAITING);
        assertThat(third).isNotDone();
        rows.leave();

        // Then
        assertThat(third.get(10, TimeUnit.SECONDS).id()).isEqualTo("3");
        assertThat(rows.hasNext()).isFalse();
    }

    @Test
    @DisplayName("are waited for at the end")
    void awaited() throws Exception {
        // Given
        RowsUnderWay rows = rows(2, "1,+1,SMS,a");
        rows.next();
        rows.end();

        // When
        CompletableFuture<String> ended = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                ended.complete(String.valueOf(rows.awaitEnd()));
            } catch (InterruptedException e) {
                ended.completeExceptionally(e);
            }
        });
        waiting.start();
        await().until(() -> waiting.getState() == Thread.State.WAITING);
        assertThat(ended).isNotDone();
        rows.leave();

        // Then
        assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo("null");
    }

    @Test
    @DisplayName("get no more company once it is told to stop, but for one that was promised")
    void stopped() throws IOException {
        RowsUnderWay rows = rows(5, "1,+1,SMS,a", "2,+2,SMS,b", "3,+3,SMS,c");
        assertThat(rows.hasNext()).isTrue();

        rows.stop();

        assertThat(rows.hasNext()).isTrue();
        assertThat(rows.next().id()).isEqualTo("1");
        assertThat(rows.hasNext()).isFalse();
    }

    @Test
    @DisplayName("end where the file can't be read further, and say why")
    void brokenOff() throws Exception {
        RowsUnderWay rows = rows(5, "1,+1,SMS,a", "2,+2,SMS,\"b");
        rows.next();

        assertThat(rows.hasNext()).isFalse();

        rows.leave();
        rows.end();
        assertThat(rows.awaitEnd()).isInstanceOf(UnreadableFileException.class).hasMessageContaining("Line 3");
    }

    @Test
    @DisplayName("tell of the line that they repeat, the first of several")
    void repeats() throws Exception {
        RowsUnderWay rows = rows(
                9,
                "1,+1,SMS,a",
                "1,+1,SMS,a",
                "1,+1,SMS,a",
                "1,+2,SMS,a",
                "2,+1,SMS,a",
                "3,+3,SMS,a",
                ",+4,SMS,a",
                ",+5,SMS,a");

        assertThatThrownBy(() -> reread(rows, 2)).hasMessage("repeats line 2");
        assertThatThrownBy(() -> Recipient.of(rows.next())).hasMessage("repeats line 2");
        assertThatThrownBy(() -> Recipient.of(rows.next())).hasMessage("has the id of line 2, and says something else");
        assertThatThrownBy(() -> Recipient.of(rows.next()))
                .hasMessage("says the same to the same number as line 2, under another id");
        assertThat(Recipient.of(rows.next()).phone()).isEqualTo("+3");
        assertThatThrownBy(() -> Recipient.of(rows.next())).hasMessage("id: is missing");
        assertThatThrownBy(() -> Recipient.of(rows.next())).hasMessage("id: is missing");
    }

    private static void reread(RowsUnderWay rows, int count) throws BadRowException {
        for (int i = 0; i < count; i++) {
            Recipient.of(rows.next());
        }
    }

    private RowsUnderWay rows(int limit, String... rows) throws IOException {
        Path path = Files.writeString(
                directory.resolve("recipients.csv"), "id,phone,channel,message\n" + String.join("\n", rows));
        return new RowsUnderWay(new RecipientsFile(path), rows.length, limit);
    }
}
