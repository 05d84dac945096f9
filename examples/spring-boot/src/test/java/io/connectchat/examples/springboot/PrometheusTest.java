package io.connectchat.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.FaultPlan;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.SimulatedError;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("GET /actuator/prometheus")
class PrometheusTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "monitoring.md");
    private static final int CHATS = 300;
    private static final int MALFORMED = 10;

    private ConnectSimulator simulator;
    private ConfigurableApplicationContext application;
    private Caller caller;

    @BeforeEach
    void start() {
        simulator = ConnectSimulator.builder().start();
        Map<String, Object> properties = new LinkedHashMap<>(simulator.camelProperties());
        properties.put("server.port", 0);
        properties.put("camel.component.aws-connect-chat.use-default-credentials-provider", false);
        properties.put("camel.component.aws-connect-chat.requests-per-second", 200);
        properties.put("camel.component.aws-connect-chat.burst", 20);
        properties.put("camel.component.aws-connect-chat.max-in-flight", 400);
        properties.put("camel.component.aws-connect-chat.max-attempts", 2);
        application = new SpringApplicationBuilder(ChatsApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .run(properties.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
        int port = ((ServletWebServerApplicationContext) application).getWebServer().getPort();
        caller = new Caller(URI.create("http://127.0.0.1:" + port));
    }

    @AfterEach
    void stop() {
        application.close();
        simulator.close();
    }

    @Test
    @DisplayName("tells what the callers were told and what Amazon Connect has seen, to the last one")
    void exact() throws Exception {
        // Given
        simulator.failWith(FaultPlan.random(
                0.3,
                7,
                SimulatedError.THROTTLING,
                SimulatedError.INTERNAL_SERVICE,
                SimulatedError.LIMIT_EXCEEDED,
                ConnectionDrop.BEFORE_ACCEPTANCE));

        // When
        List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < CHATS; i++) {
            calls.add(caller.postAsync(chat("+1555" + (1_000_000 + i))));
        }
        for (int i = 0; i < MALFORMED; i++) {
            calls.add(caller.postAsync(chat("no number")));
        }
        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> call : calls) {
            statuses.add(call.get().statusCode());
        }

        // Then
        Map<String, Double> scrape = scrape();
        List<RecordedRequest> journal = simulator.requests();
        assertThat(calls(scrape, "ok"))
                .isEqualTo(count(statuses, 202))
                .isEqualTo(simulator.contacts().size())
                .isBetween(CHATS / 2.0, CHATS - 1.0);
        assertThat(calls(scrape, "violation")).isEqualTo(count(statuses, 400)).isEqualTo(MALFORMED);
        assertThat(calls(scrape, "throttled") + calls(scrape, "limit"))
                .isEqualTo(count(statuses, 429))
                .isPositive();
        assertThat(calls(scrape, "service") + calls(scrape, "connection"))
                .isEqualTo(count(statuses, 503))
                .isPositive();
        assertThat(sum(scrape, "aws_connect_chat_attempts_total")).isEqualTo(journal.size());
        assertThat(sum(scrape, "aws_connect_chat_attempts_throttled_total"))
                .isEqualTo(journal.stream()
                        .filter(request -> "ThrottlingException".equals(request.errorType()))
                        .count());
        // Each has no form of a number, and is not of a country that is allowed.
        assertThat(sum(scrape, "aws_connect_chat_violations_total")).isEqualTo(2 * MALFORMED);
        assertThat(sum(scrape, "aws_connect_chat_in_flight")).isZero();
        assertThat(sum(scrape, "aws_connect_chat_waiting")).isZero();
    }

    @Test
    @DisplayName("has every figure of docs/monitoring.md, and no other of the component's")
    void page() throws Exception {
        // Given: each meter has something to tell
        simulator.failNext(1, SimulatedError.THROTTLING);
        caller.post(chat("+15550100"));
        caller.post(chat("no number"));

        // When
        Set<String> shown = scrape().keySet().stream()
                .map(figure -> figure.split("\\{", 2)[0])
                .filter(name -> name.startsWith("aws_connect_chat"))
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        Set<String> named = new TreeSet<>();
        Matcher name = Pattern.compile("aws_connect_chat[a-z_]+").matcher(Files.readString(PAGE));
        while (name.find()) {
            named.add(name.group());
        }
        named.remove("aws_connect_chat_repeats_total");
        assertThat(shown).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts", "share"})
    @DisplayName("has every figure and tag of the expressions in docs/monitoring.md")
    void expressions(String block) throws Exception {
        // Given
        caller.post(chat("+15550100"));
        caller.post(chat("no number"));

        // When
        String page = Files.readString(PAGE);
        int begin = page.indexOf("```promql", page.indexOf("<!-- " + block + " -->"));
        String expressions = page.substring(begin, page.indexOf("```\n", begin));

        // Then
        Set<String> shown = new TreeSet<>();
        scrape().keySet().forEach(figure -> shown.addAll(List.of(figure.split("[^A-Za-z_]+"))));
        shown.add("aws_connect_chat_attempts_throttled_total");
        Matcher name = Pattern.compile("aws_connect_chat[a-z_]+|outcome|operation|violation|StartOutboundChatContact")
                .matcher(expressions);
        assertThat(name.results().map(MatchResult::group).toList()).isNotEmpty().isSubsetOf(shown);
    }

    private static String chat(String number) {
        return "{\"DestinationEndpoint\": \"" + number
                + "\", \"InitialSystemMessage\": {\"Content\": \"Your table is ready.\"}}";
    }

    private static double count(List<Integer> statuses, int status) {
        return statuses.stream().filter(each -> each == status).count();
    }

    private static double calls(Map<String, Double> scrape, String outcome) {
        return scrape.entrySet().stream()
                .filter(each -> each.getKey().startsWith("aws_connect_chat_calls_seconds_count{")
                        && each.getKey().contains("outcome=\"" + outcome + "\""))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static double sum(Map<String, Double> scrape, String name) {
        List<Double> found = scrape.entrySet().stream()
                .filter(each -> each.getKey().split("\\{", 2)[0].equals(name))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(found).as(name).isNotEmpty();
        return found.stream().mapToDouble(Double::doubleValue).sum();
    }

    private Map<String, Double> scrape() throws Exception {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String line : caller.get("/actuator/prometheus").body().lines().toList()) {
            if (!line.startsWith("#")) {
                int value = line.lastIndexOf(' ');
                figures.put(line.substring(0, value), Double.valueOf(line.substring(value + 1)));
            }
        }
        return figures;
    }
}
