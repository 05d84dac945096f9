package io.connectchat.examples.recipients.rows;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which columns a file has, and where: its first line says so, in any order. Columns without a name may follow. */
final class Layout {
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final int width;

    /**
     * @param line where the titles stand
     * @param titles the cells of that line
     * @throws UnreadableFileException if they are not a recipients file's
     */
    Layout(long line, List<String> titles) {
        width = titles.size();
        int named = width;
        while (named > 0 && titles.get(named - 1).isBlank()) {
            named--;
        }
        for (int i = 0; i < named; i++) {
            Column column = column(line, titles.get(i).strip(), i + 1);
            if (places.put(column, i) != null) {
                throw new UnreadableFileException(line, "names a column twice: " + column.title());
            }
        }
        String missing = Arrays.stream(Column.values())
                .filter(column -> column.isRequired() && !places.containsKey(column))
                .map(Column::title)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableFileException(line, "must name the columns, and lacks " + missing);
        }
    }

    int size() {
        return places.size();
    }

    /** Whether a row has all cells that have a name, and nothing beyond them. */
    boolean fits(List<String> cells) {
        return cells.size() >= size()
                && cells.size() <= width
                && cells.subList(size(), cells.size()).stream().allMatch(String::isBlank);
    }

    /** A row's cell; empty if the row or the file does not have it. */
    String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    /** The title itself is not shown: in a file without titles it would be a customer's. */
    private static Column column(long line, String title, int number) {
        return Arrays.stream(Column.values())
                .filter(column -> column.title().equalsIgnoreCase(title))
                .findFirst()
                .orElseThrow(() -> new UnreadableFileException(
                        line,
                        "names the columns, and the name of column " + number + " is none of "
                                + Arrays.stream(Column.values())
                                        .map(Column::title)
                                        .collect(Collectors.joining(", "))));
    }
}
