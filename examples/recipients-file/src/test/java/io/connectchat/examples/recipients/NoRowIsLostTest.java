package io.connectchat.examples.recipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.StartedContact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file as spreadsheets and scripts write it")
class NoRowIsLostTest {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final String ANN = "A-1,+12125550101,Ann,SMS,en,Hello Ann,,\n";
    private static final String BEN = "A-2,+12125550102,Ben,SMS,en,Hello Ben,,\n";
    private static final String START = Folder.TITLES + "\n" + ANN;

    private final ConnectSimulator simulator = ConnectSimulator.builder().start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path directory;

    @AfterEach
    void stopSimulator() {
        simulator.close();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("a lone NUL", bytes(START + "\0\n" + BEN), 3),
                Arguments.of("a NUL within a row", bytes(START + BEN.replace("Hello", "Hello\0")), 3),
                Arguments.of("a NUL within quotes", bytes(START + "A-2,+1,B,SMS,,\"Hi\n\0\",,\n"), 4),
                Arguments.of("a NUL at the end", bytes(START + BEN + "\0"), 4),
                Arguments.of("UTF-16LE behind UTF-8", bytes(START, UTF_8, BEN, StandardCharsets.UTF_16LE), 3),
                Arguments.of("with its own mark", bytes(START, UTF_8, "\uFEFF" + BEN, StandardCharsets.UTF_16LE), 3),
                Arguments.of("UTF-16BE behind UTF-8", bytes(START, UTF_8, BEN, StandardCharsets.UTF_16BE), 3),
                Arguments.of("Latin 1 behind UTF-8", bytes(START + BEN, UTF_8, "é\n", StandardCharsets.ISO_8859_1), 4),
                Arguments.of("half a character at the end", bytes(START, UTF_8, "Ã", StandardCharsets.ISO_8859_1), 3),
                Arguments.of("UTF-16LE as a whole", bytes("\uFEFF" + START, StandardCharsets.UTF_16LE, "", UTF_8), 1),
                Arguments.of("lone carriage returns", bytes((START + BEN + "\0").replace('\n', '\r')), 4));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    @DisplayName(
            "is refused where it has other bytes than text in UTF-8, with the line, before anyone is sent anything")
    void notText(String what, byte[] file, int line) throws IOException {
        Files.write(directory.resolve("recipients.csv"), file);

        assertThatThrownBy(Example.of(new Folder(directory), simulator)::run)
                .hasMessageStartingWith("Line " + line + " is no text in UTF-8")
                .hasMessageContaining("Save the whole file as UTF-8");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    @DisplayName("that is refused ends the program with a status that says so, and the reason on standard error")
    void exitStatus() throws Exception {
        Files.write(directory.resolve("recipients.csv"), bytes(START + BEN, UTF_8, BEN, StandardCharsets.UTF_16LE));

        try (Child child = Child.start(Example.of(new Folder(directory), simulator), directory)) {
            assertThat(child.exitCode()).isEqualTo(ExitStatus.REFUSED.code());
            assertThat(child.errors()).contains("Line 4 is no text in UTF-8").doesNotContain("Ann", "Ben");
        }
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-2,+12125550102,\"Ben", "A-2,+12125550102,Ben,SMS,en,\"Hello \"\"Ben,,\nA-3", "\""})
    @DisplayName("is refused where a quote never ends, with the line of that quote")
    void quote(String row) throws IOException {
        Files.writeString(directory.resolve("recipients.csv"), START + row + "\n" + BEN);

        assertThatThrownBy(Example.of(new Folder(directory), simulator)::run)
                .hasMessageStartingWith("Line 3 has a quote that is not closed");
        assertThat(simulator.requests()).isEmpty();
    }

    static Stream<Arguments> readable() {
        String semicolons = (START + BEN).replace(',', ';');
        String trailing = Folder.TITLES + ",,\n" + ANN.replace("\n", ",,\n") + BEN;
        return Stream.of(
                Arguments.of("semicolons", semicolons),
                Arguments.of("tabs", (START + BEN).replace(',', '\t')),
                Arguments.of("Excel's first line", "sep=;\r\n" + semicolons.replace("\n", "\r\n")),
                Arguments.of("Excel's first line, quoted, behind a mark", "\uFEFF\"sep=;\"\n" + semicolons),
                Arguments.of("Excel's first line for tabs", "sep=\t\n" + (START + BEN).replace(',', '\t')),
                Arguments.of("a mark twice", "\uFEFF\uFEFF" + START + BEN),
                Arguments.of("capitals", START.replace("id,phone", "ID, Phone ") + BEN),
                Arguments.of("quotes around titles", START.replace("id,phone", "\"Id\",\"PHONE\"") + BEN),
                Arguments.of("columns without a name at the end", trailing),
                Arguments.of("quotes within plain cells", START + BEN.replace("Hello", "5\" Hello")),
                Arguments.of("no end to its last line", START + BEN.strip()),
                Arguments.of("blank lines", "\n\n" + semicolons.replace("\n", "\n\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    @DisplayName("is read with any separator, with titles in any case, and with columns that have no name")
    void read(String what, String file) throws Exception {
        Files.writeString(directory.resolve("recipients.csv"), file);

        Example.Outcome outcome = Example.of(new Folder(directory), simulator).run();

        assertThat(outcome.lastLine()).isEqualTo("2 started, 0 rejected, 0 failed");
        assertThat(simulator.contacts())
                .extracting(StartedContact::destination)
                .containsExactlyInAnyOrder("+12125550101", "+12125550102");
        assertThat(simulator.contacts())
                .allSatisfy(contact -> assertThat(contact.request().get("InitialSystemMessage"))
                        .asString()
                        .contains("Hello"));
    }

    @Test
    @DisplayName("has its lines counted from its real first one, also behind Excel's")
    void lines() throws Exception {
        Files.writeString(directory.resolve("recipients.csv"), "sep=;\nid;phone;channel\nA-1;;SMS\n");

        Example.Outcome outcome = Example.of(new Folder(directory), simulator).run();

        assertThat(outcome.lastLine()).isEqualTo("0 started, 1 rejected, 0 failed");
        assertThat(new Folder(directory).rejectedRows())
                .singleElement()
                .satisfies(row -> assertThat(row.getField("line")).isEqualTo("3"));
    }

    @Test
    @DisplayName("has rows rejected that have a text in a column without a name: it would be lost")
    void textWithoutColumn() throws Exception {
        Files.writeString(directory.resolve("recipients.csv"), Folder.TITLES + ",\n" + ANN.strip() + ",more\n" + BEN);

        Example.Outcome outcome = Example.of(new Folder(directory), simulator).run();

        assertThat(outcome.lastLine()).isEqualTo("1 started, 1 rejected, 0 failed");
        assertThat(new Folder(directory).rejectedRows()).singleElement().satisfies(row -> assertThat(
                        row.getField("reason"))
                .isEqualTo("has 9 cells, where the first line names 8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+12125550\u00A0101",
                "\u200B+12125550101",
                "+12125550101\u200F",
                "\u202A+12125550101\u202C",
                "\u2060+12125550101",
                "+1212555010\uFF11",
                "\uFF0B12125550101",
                "+1212555010\u0661",
                "+12125550101\t",
                "+12125550101\u2028",
                "+12125550101\u0085",
                "+12125550101\f",
                "+12125550101\uFE0F"
            })
    @DisplayName("has rows rejected whose number has characters that nobody sees, with a reason that says so")
    void invisible(String number) throws Exception {
        Files.writeString(directory.resolve("recipients.csv"), START.replace("+12125550101", number) + BEN);

        Example.Outcome outcome = Example.of(new Folder(directory), simulator).run();

        assertThat(outcome.lastLine()).isEqualTo("1 started, 1 rejected, 0 failed");
        assertThat(new Folder(directory).rejectedRows()).singleElement().satisfies(row -> assertThat(
                        row.getField("reason"))
                .startsWith("phone: must not contain invisible characters or digits of another script. Type the number")
                .doesNotContain("2125"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] bytes(String first, Charset ofFirst, String second, Charset ofSecond) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first.getBytes(ofFirst));
        bytes.writeBytes(second.getBytes(ofSecond));
        return bytes.toByteArray();
    }
}
