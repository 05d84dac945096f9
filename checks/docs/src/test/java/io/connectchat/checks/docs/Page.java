package io.connectchat.checks.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of Markdown.
 *
 * @param path from the repository's root
 */
record Page(Path path, List<String> lines) {
    private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,})\\s*(\\S*).*");

    /**
     * A fenced block.
     *
     * @param line its fence's index
     * @param comments those on the lines right before it, without their brackets
     */
    record Block(int line, String language, List<String> comments, List<String> text) {}

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).strip().equals(fence.group(1))) {
                    end++;
                }
                blocks.add(new Block(i, fence.group(2), commentsBefore(i), lines.subList(i + 1, end)));
                i = end;
            }
        }
        return blocks;
    }

    private List<String> commentsBefore(int line) {
        List<String> comments = new ArrayList<>();
        for (int i = line - 1; i >= 0 && lines.get(i).strip().matches("<!-- .* -->"); i--) {
            comments.add(0, lines.get(i).strip().replaceAll("^<!-- | -->$", ""));
        }
        return comments;
    }

    /** The page with blank lines for its blocks. */
    List<String> prose() {
        List<String> prose = new ArrayList<>(lines);
        blocks().forEach(block -> {
            for (int i = block.line(); i <= Math.min(block.line() + block.text().size() + 1, lines.size() - 1); i++) {
                prose.set(i, "");
            }
        });
        return prose;
    }

    /** A problem, with page and line. */
    String at(int line, String problem) {
        return path + ":" + (line + 1) + ": " + problem;
    }
}
