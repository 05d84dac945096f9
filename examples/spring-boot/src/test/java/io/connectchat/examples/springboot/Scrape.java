package io.connectchat.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What GET /actuator/prometheus has told: values by figures, with their tags. */
record Scrape(Map<String, Double> figures) {
    static Scrape of(Caller caller) throws Exception {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String line : caller.get("/actuator/prometheus").body().lines().toList()) {
            if (!line.startsWith("#")) {
                int value = line.lastIndexOf(' ');
                figures.put(line.substring(0, value), Double.valueOf(line.substring(value + 1)));
            }
        }
        return new Scrape(figures);
    }

    /** The names of the component's figures. */
    TreeSet<String> names() {
        return figures.keySet().stream()
                .map(Scrape::name)
                .filter(name -> name.startsWith("aws_connect_chat"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names, tags and values, as words. */
    TreeSet<String> words() {
        TreeSet<String> words = new TreeSet<>();
        figures.keySet().forEach(figure -> words.addAll(List.of(figure.split("[^A-Za-z_]+"))));
        return words;
    }

    double calls(String... outcomes) {
        return figures.entrySet().stream()
                .filter(each -> name(each.getKey()).equals("aws_connect_chat_calls_seconds_count"))
                .filter(each -> List.of(outcomes).stream()
                        .anyMatch(outcome -> each.getKey().contains("outcome=\"" + outcome + "\"")))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Fails where there is no such figure. */
    double sum(String name) {
        assertThat(names()).contains(name);
        return sumOrZero(name);
    }

    /** Counters begin with what they count. */
    double sumOrZero(String name) {
        return figures.entrySet().stream()
                .filter(each -> name(each.getKey()).equals(name))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static String name(String figure) {
        return figure.split("\\{", 2)[0];
    }
}
