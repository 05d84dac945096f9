package io.connectchat.examples.recipients.rows;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which columns a file has, and where: its first line says so, in any order. */
final class Layout {
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /**
     * @param titles the cells of the file's first line
     * @throws UnreadableFileException if they are not a recipients file's
     */
    Layout(List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            if (places.put(column(titles.get(i), i + 1), i) != null) {
                throw new UnreadableFileException(1, "names a column twice: " + titles.get(i));
            }
        }
        String missing = Arrays.stream(Column.values())
                .filter(column -> column.isRequired() && !places.containsKey(column))
                .map(Column::title)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableFileException(1, "must name the columns, and lacks " + missing);
        }
    }

    int size() {
        return places.size();
    }

    /** A row's cell; empty if the row or the file does not have it. */
    String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    /** The title itself is not shown: in a file without titles it would be a customer's. */
    private static Column column(String title, int number) {
        return Arrays.stream(Column.values())
                .filter(column -> column.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new UnreadableFileException(
                        1,
                        "names the columns, and the name of column " + number + " is none of "
                                + Arrays.stream(Column.values())
                                        .map(Column::title)
                                        .collect(Collectors.joining(", "))));
    }
}
