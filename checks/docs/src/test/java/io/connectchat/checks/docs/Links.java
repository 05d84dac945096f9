package io.connectchat.checks.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Links and images within the repository: the file is there, and so is the heading. */
record Links(Repository repository) {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");

    Stream<String> problems(Page page) {
        // Code is no link, though a link may have code for its text.
        String prose = String.join("\n", page.prose()).replaceAll("`[^`\n]*`", "");
        return LINK.matcher(prose)
                .results()
                .filter(link -> !link.group(1).matches("[a-z]+:.*"))
                .flatMap(link -> problem(page, link.group(1)).map(problem -> page.at(line(prose, link), problem)));
    }

    private static int line(String prose, MatchResult link) {
        return (int)
                prose.substring(0, link.start()).chars().filter(c -> c == '\n').count();
    }

    private Stream<String> problem(Page page, String link) {
        String file = link.replaceAll("#.*", "");
        String heading = link.contains("#") ? link.replaceAll(".*#", "") : "";
        Path target =
                file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
        if (!repository.has(target)) {
            return Stream.of("the link " + link + " leads nowhere");
        }
        boolean there = heading.isEmpty()
                || repository.pages().stream()
                        .filter(other -> other.path().equals(target))
                        .anyMatch(other -> anchors(other).contains(heading));
        return there ? Stream.of() : Stream.of("the link " + link + " leads to no heading");
    }

    /** As GitHub makes them. */
    static List<String> anchors(Page page) {
        List<String> anchors = new ArrayList<>();
        page.prose().stream().filter(line -> line.matches("#{1,6} .*")).forEach(line -> {
            String anchor = line.replaceAll("^#+ ", "")
                    .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            String free = anchor;
            for (int i = 1; anchors.contains(free); i++) {
                free = anchor + "-" + i;
            }
            anchors.add(free);
        });
        return anchors;
    }
}
