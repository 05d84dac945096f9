package io.connectchat.examples.recipients.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file of recipients")
class RecipientsFileTest {
    private static final String TITLES = "id,phone,name,channel,message\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    @DisplayName(
            "is read with any line ends, with or without a byte order mark, and says the lines that an editor shows")
    void read(String lineEnd) throws IOException {
        String text = "\uFEFF" + TITLES
                + "1,+1,\"Hughes, Oliver\",SMS,\"Say \"\"yes\"\"\"\n"
                + "\n"
                + "2,+2,山田 花子,SMS,\"two\nlines\"\n"
                + "3,+3,Zoë,SMS,À bientôt 🎉";

        List<Row> rows = rows(text.replace("\n", lineEnd), StandardCharsets.UTF_8);

        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L, 6L);
        assertThat(rows).extracting(Row::id).containsExactly("1", "2", "3");
        assertThat(rows).extracting(row -> row.cell(Column.NAME)).containsExactly("Hughes, Oliver", "山田 花子", "Zoë");
        assertThat(rows)
                .extracting(row -> row.cell(Column.MESSAGE))
                .containsExactly("Say \"yes\"", "two" + lineEnd + "lines", "À bientôt 🎉");
        assertThat(rows).extracting(row -> row.cell(Column.TEMPLATE)).containsOnly("");
    }

    @Test
    @DisplayName("may have its columns in any order")
    void anyOrder() throws IOException {
        List<Row> rows = rows("channel,id,phone\nSMS,7,+1\n", StandardCharsets.UTF_8);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo("7");
            assertThat(row.cell(Column.CHANNEL)).isEqualTo("SMS");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "id,phone|Line 1 must name the columns, and lacks channel",
                "id,mobile,channel|Line 1 names the columns, and the name of column 2 is none of id, phone, name,",
                "id,,phone,channel|Line 1 names the columns, and the name of column 2 is none of id, phone, name,",
                "1,+12125550101,Ann|Line 1 names the columns, and the name of column 1 is none of",
                "id,phone,channel,ID|Line 1 names a column twice: id",
                "''|Line 1 must name the columns, and lacks id, phone, channel"
            })
    @DisplayName("must name its columns in its first line; what stands there instead is not shown")
    void titles(String firstLine, String problem) {
        assertThatThrownBy(() -> rows(firstLine.replace("''", "") + "\n", StandardCharsets.UTF_8))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith(problem)
                .hasMessageNotContaining("Ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Closed by the quote that opens the next text.
                "2,+2,Ben,SMS,\"Hi Ben\n3,+3,Cat,SMS,\"Hi Cat\"\n",
                // Closed by nothing.
                "2,+2,Ben,SMS,Hi Ben\n3,+3,\"Cat,SMS,Hi Cat\n4,+4,Dan,SMS,Hi Dan\n",
                // Closed where it makes a row of the right length again, out of two.
                "2,+2,\"Ben,SMS,Hi Ben\n3,+3,Cat\",SMS,Hi Cat\n",
                "2,+2,Ben,SMS,\"Hi \"Ben\"\"\n",
                // In the last column: the rows behind it look like a message of several lines.
                "2,+2,Ben,SMS,\"Hi Ben\n3,+3,Cat,SMS,Hi Cat\n",
                "2,+2,Ben,SMS,\"Hi Ben"
            })
    @DisplayName(
            "is not read further where a quote is not closed: rows would be swallowed, or sent to the wrong person")
    void quotes(String rows) {
        assertThatThrownBy(() -> rows(TITLES + "1,+1,Ann,SMS,Hi Ann\n" + rows, StandardCharsets.UTF_8))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageMatching("Line [234] .*quote.*")
                .hasNoCause();
    }

    @Test
    @DisplayName("is not read further where it is no UTF-8: names and texts would arrive broken")
    void notUtf8() {
        assertThatThrownBy(() -> rows(TITLES + "1,+1,Zoë,SMS,Hi\n", StandardCharsets.ISO_8859_1))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    @DisplayName("is surveyed to its end: how many rows it has, and whether all of it can be read")
    void survey() throws IOException {
        Path good = Files.writeString(directory.resolve("good.csv"), TITLES + "1,+1,A,SMS,Hi\n2\n\n3,+1,A,SMS,Hi\n");
        Path bad = Files.writeString(directory.resolve("bad.csv"), TITLES + "1,+1,A,SMS,Hi\n2,\"+1,A,SMS,Hi\n");

        assertThat(RecipientsFile.survey(good)).isEqualTo(3);
        assertThatThrownBy(() -> RecipientsFile.survey(bad)).isInstanceOf(UnreadableFileException.class);
    }

    private List<Row> rows(String text, Charset charset) throws IOException {
        Path path = Files.writeString(directory.resolve("recipients.csv"), text, charset);
        List<Row> rows = new ArrayList<>();
        try (RecipientsFile file = new RecipientsFile(path)) {
            file.forEachRemaining(rows::add);
        }
        return rows;
    }
}
