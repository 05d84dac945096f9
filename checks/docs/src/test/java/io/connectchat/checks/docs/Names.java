package io.connectchat.checks.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Options, headers and members of the component that a page names, by its metadata.
 *
 * @param prefixes of options that are maps, such as <code>attribute</code>
 */
record Names(Set<String> options, Set<String> prefixes, Set<String> headers) {
    static final Path METADATA =
            Path.of("camel-connect-chat/src/generated/resources/META-INF/io/connectchat/camel/aws-connect-chat.json");

    private static final String HEADER = "CamelAwsConnectChat";
    private static final Pattern HEADERS = Pattern.compile(HEADER + "(\\w+)|`…(\\w+)`");
    private static final Pattern PROPERTIES = Pattern.compile("camel\\.component\\.aws-connect-chat\\.([\\w-]+)");
    private static final Pattern IN_URI = Pattern.compile("[?&](\\w+)(?:\\.[\\w:]+)?=");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern ASSIGNED = Pattern.compile("(\\w+)(?:\\.[\\w:]+)?=.*");

    /** What is no option of the component, and stands where one could: a place for one, and what Spring Boot adds. */
    private static final Set<String> NO_PROPERTIES = Set.of("OPTION", "enabled");

    /** Shorter words than this are too much alike. A typo has one slip, and in words twice as long two. */
    private static final int LETTERS = 5;

    static Names of(Repository repository) throws IOException {
        JsonNode metadata = new ObjectMapper().readTree(repository.text(METADATA));
        Set<String> options = new TreeSet<>();
        Set<String> prefixes = new TreeSet<>();
        for (String part : List.of("properties", "componentProperties")) {
            metadata.get(part).properties().forEach(option -> {
                options.add(option.getKey());
                if (option.getValue().has("prefix")) {
                    prefixes.add(option.getValue().get("prefix").textValue().replace(".", ""));
                }
            });
        }
        Set<String> headers = new TreeSet<>();
        metadata.get("headers").fieldNames().forEachRemaining(headers::add);
        return new Names(options, prefixes, headers);
    }

    /** @param ofComponent whether the page speaks of the component's options alone, so that what is assigned is one */
    Stream<String> problems(Page page, boolean ofComponent) {
        List<String> problems = new ArrayList<>();
        List<String> prose = page.prose();
        for (int i = 0; i < prose.size(); i++) {
            String line = page.lines().get(i);
            List<String> wrong = new ArrayList<>();
            find(HEADERS, line, found -> wrongHeader(found.group(1) != null ? found.group(1) : found.group(2)), wrong);
            find(PROPERTIES, line, found -> wrongProperty(found.group(1)), wrong);
            find(IN_URI, line, found -> typo(found.group(1)), wrong);
            find(CODE, prose.get(i), found -> wrongCode(found.group(1), ofComponent), wrong);
            for (String each : wrong) {
                problems.add(page.at(i, each));
            }
        }
        return problems.stream();
    }

    private static void find(
            Pattern pattern, String line, Function<MatchResult, Stream<String>> judge, List<String> wrong) {
        pattern.matcher(line).results().flatMap(judge).forEach(wrong::add);
    }

    private Stream<String> wrongHeader(String name) {
        return headers.contains(HEADER + name) ? Stream.of() : Stream.of("there is no header " + HEADER + name);
    }

    private Stream<String> wrongProperty(String name) {
        return NO_PROPERTIES.contains(name)
                        || options.stream().anyMatch(option -> plain(option).equals(plain(name)))
                ? Stream.of()
                : Stream.of("the component has no option " + name);
    }

    private Stream<String> wrongCode(String code, boolean ofComponent) {
        var assigned = ASSIGNED.matcher(code);
        if (!assigned.matches()) {
            return code.matches("\\w+") ? typo(code) : Stream.of();
        }
        String name = assigned.group(1);
        boolean known = options.contains(name) || prefixes.contains(name);
        return known || !ofComponent ? typo(name) : Stream.of("the component has no option " + name);
    }

    /** A word that is nearly an option or a member, and neither. */
    private Stream<String> typo(String word) {
        List<String> known = Stream.concat(
                        Stream.concat(options.stream(), prefixes.stream()),
                        headers.stream().map(header -> header.substring(HEADER.length())))
                .toList();
        return word.length() < LETTERS || known.stream().anyMatch(word::equalsIgnoreCase)
                ? Stream.of()
                : known.stream()
                        .filter(name -> name.length() >= LETTERS
                                && distance(word, name) <= (name.length() < 2 * LETTERS ? 1 : 2))
                        .limit(1)
                        .map(name -> "there is no " + word + ": " + name + "?");
    }

    private static String plain(String option) {
        return option.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
