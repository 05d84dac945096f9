package io.connectchat.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.FaultPlan;
import io.connectchat.simulator.SimulatedError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GET /actuator/prometheus")
class PrometheusTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "monitoring.md");
    private static final Path DASHBOARD =
            Path.of("..", "..", "docs", "monitoring", "aws-connect-chat-dashboard.json");
    private static final int CHATS = 300;
    private static final int MALFORMED = 10;

    /** How many callers may wait by application.properties. */
    private static final int BOUND = 20;

    private Chats chats;

    @BeforeEach
    void start() {
        chats = new Chats(
                Map.of("requests-per-second", 200, "burst", 20, "max-in-flight", 400, "max-attempts", 2));
    }

    @AfterEach
    void stop() {
        chats.close();
    }

    @Test
    @DisplayName("tells what the callers were told and what Amazon Connect has seen, to the last one")
    void exact() throws Exception {
        // Given
        chats.simulator.failWith(FaultPlan.random(
                0.3,
                7,
                SimulatedError.THROTTLING,
                SimulatedError.INTERNAL_SERVICE,
                SimulatedError.LIMIT_EXCEEDED,
                ConnectionDrop.BEFORE_ACCEPTANCE));

        // When
        postAll();
        Scrape first = chats.scrape();
        chats.compare(first);
        int requests = chats.simulator.requests().size();
        postAll();

        // Then
        Scrape second = chats.scrape();
        chats.compare(second);
        assertThat(List.of("ok", "violation", "throttled", "limit", "service", "connection"))
                .allSatisfy(outcome -> assertThat(second.calls(outcome)).as(outcome).isPositive());
        // Each has no form of a number, and is not of a country that is allowed.
        assertThat(second.sum("aws_connect_chat_violations_total")).isEqualTo(2 * 2 * MALFORMED);
        // What a rate, and so the share of the quota, is made of.
        assertThat(second.sum("aws_connect_chat_attempts_total") - first.sum("aws_connect_chat_attempts_total"))
                .isEqualTo(chats.simulator.requests().size() - requests);
    }

    /** Until all have their answers, looking at the backlog meanwhile. */
    private void postAll() {
        for (int i = 0; i < CHATS; i++) {
            chats.post("+1555" + (1_000_000 + i));
        }
        for (int i = 0; i < MALFORMED; i++) {
            chats.post("no number");
        }
        await().until(() -> chats.scrape().sumOrZero("aws_connect_chat_waiting") > 0);
        await().until(() -> chats.answered() && chats.scrape().sumOrZero("aws_connect_chat_in_flight") == 0);
    }

    @Test
    @DisplayName("tells of those who wait, up to the bound of application.properties, and of those who may not")
    void backlog() throws Exception {
        try (Chats slow = new Chats(Map.of("requests-per-second", 5, "burst", 1))) {
            // When
            for (int i = 0; i < 2 * BOUND; i++) {
                slow.post("+1555" + (1_000_000 + i));
            }

            // Then
            await().until(() -> {
                Scrape scrape = slow.scrape();
                double inFlight = scrape.sumOrZero("aws_connect_chat_in_flight");
                assertThat(inFlight).isLessThanOrEqualTo(BOUND);
                double waiting = scrape.sumOrZero("aws_connect_chat_waiting");
                return waiting > 0
                        && waiting <= inFlight
                        && scrape.calls("rejected") > 0
                        && scrape.calls("ok", "rejected") == 2 * BOUND - inFlight;
            });
            await().until(() -> slow.answered() && slow.scrape().sumOrZero("aws_connect_chat_in_flight") == 0);
            slow.compare(slow.scrape());
        }
    }

    @Test
    @DisplayName("has every figure of docs/monitoring.md, and no other of the component's")
    void page() throws Exception {
        // When
        Set<String> shown = eachFigure().names();

        // Then
        assertThat(names(Files.readString(PAGE))).isEqualTo(shown);
    }

    @Test
    @DisplayName("has every figure and tag of the dashboard, which shows all of the component's")
    void dashboard() throws Exception {
        // When
        Scrape scrape = eachFigure();

        // Then
        JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        List<String> expressions = dashboard.findValuesAsText("expr");
        assertThat(expressions).hasSizeGreaterThan(8);
        assertThat(names(String.join(" ", expressions))).isEqualTo(scrape.names());
        assertThat(expressions.stream()
                        .flatMap(expression -> Pattern.compile("by \\(([a-z, ]+)\\)|\\{(\\w+)=\"(\\w+)\"}")
                                .matcher(expression)
                                .results())
                        .flatMap(match -> Pattern.compile("\\b(?!by\\b)\\w+").matcher(match.group()).results())
                        .map(MatchResult::group)
                        .toList())
                .hasSizeGreaterThan(4)
                .isSubsetOf(scrape.words());
        assertThat(dashboard.findValuesAsText("legendFormat").stream()
                        .flatMap(legend -> Pattern.compile("\\{\\{(\\w+)}}").matcher(legend).results())
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .isSubsetOf(scrape.words());
        Set<String> variables = Pattern.compile("\\$(?!__)\\{?(\\w+)")
                .matcher(dashboard.get("panels").toString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(dashboard.at("/templating/list").findValuesAsText("name"))
                .containsExactlyInAnyOrderElementsOf(variables)
                .contains("quota");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts", "share"})
    @DisplayName("has every figure and tag of the expressions in docs/monitoring.md")
    void expressions(String block) throws Exception {
        // When
        Set<String> shown = eachFigure().words();

        // Then
        String page = Files.readString(PAGE);
        int begin = page.indexOf("```promql", page.indexOf("<!-- " + block + " -->"));
        assertThat(Pattern.compile("aws_connect_chat[a-z_]+|outcome|operation|violation|StartOutboundChatContact")
                        .matcher(page.substring(begin, page.indexOf("```\n", begin)))
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .isNotEmpty()
                .isSubsetOf(shown);
    }

    /** A scrape in which each meter has something to tell. */
    private Scrape eachFigure() throws Exception {
        chats.simulator.failNext(1, SimulatedError.THROTTLING);
        chats.post("+15550100");
        chats.post("no number");
        await().until(chats::answered);
        return chats.scrape();
    }

    /** The names of figures in a text, but for the one that this application does not have: its tokens are never repeated. */
    private static Set<String> names(String text) {
        Set<String> names = Pattern.compile("aws_connect_chat[a-z_]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names.remove("aws_connect_chat_repeats_total")).isTrue();
        return names;
    }
}
