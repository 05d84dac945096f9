package io.connectchat.camel.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ClientTokenStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The table "What is promised" of docs/client-token.md. Each of its rows names the test that holds it. */
public final class PromisesTable {
    private static final Path PAGE = Path.of("../docs/client-token.md");
    private static final String FIRST_COLUMN = "| The first call | Then comes |";

    /** A row, with how many chats it promises by each strategy. */
    public record Row(String firstCall, String repeat, List<Integer> chats, String test) {}

    private final List<ClientTokenStrategy> strategies;
    private final List<Row> rows;

    private PromisesTable(List<ClientTokenStrategy> strategies, List<Row> rows) {
        this.strategies = strategies;
        this.rows = rows;
    }

    public static PromisesTable read() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int head = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith(FIRST_COLUMN))
                .findFirst()
                .orElseThrow());
        List<String> columns = cells(lines.get(head));
        int test = columns.size() - 1;
        assertThat(columns.get(test)).isEqualTo("Test");
        List<ClientTokenStrategy> strategies = columns.subList(2, test).stream()
                .map(cell -> ClientTokenStrategy.valueOf(cell.replace("`", "")))
                .toList();
        assertThat(strategies).containsExactlyInAnyOrder(ClientTokenStrategy.values());
        return new PromisesTable(
                strategies,
                lines.stream()
                        .skip(head + 2)
                        .takeWhile(line -> line.startsWith("|"))
                        .map(PromisesTable::cells)
                        .map(cells -> new Row(
                                cells.get(0),
                                cells.get(1),
                                cells.subList(2, test).stream()
                                        .map(chats -> Integer.valueOf(chats.replace("*", "")))
                                        .toList(),
                                cells.get(test).replace("`", "")))
                        .toList());
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|")).skip(1).map(String::strip).toList();
    }

    public List<Row> rows() {
        return rows;
    }

    /** What a test promises: each meaning of the first call, with each of the repeat, by each strategy, and how many chats. */
    public Stream<Arguments> promises(
            Class<?> test, Map<String, ? extends List<?>> firstCalls, Map<String, ? extends List<?>> repeats) {
        List<Row> own = rows.stream()
                .filter(row -> row.test().equals(test.getSimpleName()))
                .toList();
        assertThat(own).extracting(Row::firstCall).containsAll(firstCalls.keySet());
        assertThat(own).extracting(Row::repeat).containsAll(repeats.keySet());
        return own.stream().flatMap(row -> meaning(firstCalls, row.firstCall()).stream()
                .flatMap(first -> meaning(repeats, row.repeat()).stream().flatMap(repeat -> strategies.stream()
                        .map(strategy -> Arguments.of(
                                first, repeat, strategy, row.chats().get(strategies.indexOf(strategy)))))));
    }

    private static List<?> meaning(Map<String, ? extends List<?>> meanings, String text) {
        return Objects.requireNonNull(meanings.get(text), () -> "The page says what this test does not know: " + text);
    }
}
