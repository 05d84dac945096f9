package io.connectchat.camel.leak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for data in lines of output. What it finds it names by place alone: it must not be a leak itself. */
final class LeakScan {
    private final Map<String, List<String>> byStart = new HashMap<>();

    /** @param data what is looked for, each at least {@link SentData#SHORTEST} characters long */
    LeakScan(Collection<String> data) {
        for (String item : data) {
            byStart.computeIfAbsent(item.substring(0, SentData.SHORTEST), start -> new ArrayList<>())
                    .add(item);
        }
    }

    /** Where in a line data stands as words of their own, as <code>characters 17 to 25</code>. */
    List<String> in(String line) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from + SentData.SHORTEST <= line.length(); from++) {
            List<String> items = byStart.get(line.substring(from, from + SentData.SHORTEST));
            if (items != null && !isPartOfName(line, from)) {
                for (String item : items) {
                    int to = from + item.length();
                    if (line.startsWith(item, from) && (isCut(item) || !isWordAt(line, to))) {
                        found.add("characters " + (from + 1) + " to " + to);
                    }
                }
            }
        }
        return found;
    }

    /** Class names hold words that tests send too. */
    private static boolean isPartOfName(String line, int from) {
        return from > 0 && (isWordAt(line, from - 1) || ".-$/".indexOf(line.charAt(from - 1)) >= 0);
    }

    private static boolean isCut(String item) {
        return item.length() >= SentData.LONGEST;
    }

    private static boolean isWordAt(String line, int position) {
        return position < line.length()
                && (Character.isLetterOrDigit(line.charAt(position)) || line.charAt(position) == '_');
    }
}
