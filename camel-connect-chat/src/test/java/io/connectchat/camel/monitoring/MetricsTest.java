package io.connectchat.camel.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.camel.support.Provocations;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.SlowAnswer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The meters of an application that has a Micrometer registry")
class MetricsTest extends ChatRouteTestSupport {
    private static final String ONE_ATTEMPT = "&maxAttempts=1";

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Override
    protected void bindToRegistry(Registry registry) {
        registry.bind("meters", meters);
    }

    @Test
    @DisplayName("count calls by operation and outcome, and attempts as the simulator's journal does")
    void callsAndAttempts() {
        // Given
        simulator.failNext(1, SimulatedError.THROTTLING);
        simulator.failNext(1, SimulatedError.LIMIT_EXCEEDED);
        simulator.failNext(1, SimulatedError.INTERNAL_SERVICE);
        simulator.failNext(1, ConnectionDrop.BEFORE_ACCEPTANCE);

        // When
        for (int i = 0; i < 4; i++) {
            chat(ENDPOINT + ONE_ATTEMPT, CUSTOMER);
        }
        for (int i = 0; i < 5; i++) {
            chat(ENDPOINT, CUSTOMER + i);
        }
        simulator.failNext(2, SimulatedError.THROTTLING);
        chat(ENDPOINT, CUSTOMER + 77);
        chat(ENDPOINT, "no number");

        // Then
        assertThat(calls())
                .isEqualTo(Map.of(
                        "ok",
                        6.0,
                        "throttled",
                        1.0,
                        "limit",
                        1.0,
                        "service",
                        1.0,
                        "connection",
                        1.0,
                        "violation",
                        1.0));
        List<RecordedRequest> journal = simulator.requests();
        assertThat(count("attempts", "operation", "StartOutboundChatContact")).isEqualTo(journal.size());
        assertThat(count("attempts.throttled", "operation", "StartOutboundChatContact"))
                .isEqualTo(3);
        assertThat(count("violations", "member", "DestinationEndpoint")).isEqualTo(1);
    }

    @Test
    @DisplayName("count what timed out, and what a full route rejects")
    void timeoutsAndRejections() throws Exception {
        // Given
        simulator.failNext(1, new SlowAnswer(Duration.ofSeconds(20)));

        // When
        Future<Exchange> slow = asyncChat(ENDPOINT + ONE_ATTEMPT + "&apiCallTimeout=1s&maxInFlight=1", CUSTOMER);
        await().until(() -> gauge("in.flight") == 1);
        await().until(() -> gauge("connections") == 1);
        chat(ENDPOINT + ONE_ATTEMPT + "&apiCallTimeout=1s&maxInFlight=1&onFull=fail", CUSTOMER + 1);
        slow.get();

        // Then
        await().until(() -> gauge("in.flight") == 0);
        assertThat(calls()).isEqualTo(Map.of("timeout", 1.0, "rejected", 1.0));
    }

    @Test
    @DisplayName("show how many wait for the pace")
    void waiting() throws Exception {
        // When
        List<Future<Exchange>> calls = IntStream.range(0, 6)
                .mapToObj(i -> asyncChat(ENDPOINT + "&requestsPerSecond=2&burst=1", CUSTOMER + i))
                .toList();

        // Then
        await().until(() -> gauge("waiting") >= 3);
        for (Future<Exchange> call : calls) {
            assertThat(call.get().getException()).isNull();
        }
        await().until(() -> gauge("waiting") == 0);
    }

    @Test
    @DisplayName("count answers that name a contact of an earlier call")
    void repeats() {
        // When
        chat(ENDPOINT + "&clientTokenStrategy=content", CUSTOMER);
        chat(ENDPOINT + "&clientTokenStrategy=content", CUSTOMER);

        // Then
        assertThat(count("repeats")).isEqualTo(1);
        assertThat(simulator.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("have no value of a message in any tag, and few values of each")
    void tags() {
        // Given
        String name = "Mallory";
        for (int i = 0; i < 50; i++) {
            int number = i;
            template.send(ENDPOINT, sent -> {
                sent.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, "+1555010" + number);
                sent.getMessage().setHeader(ConnectChatConstants.CLIENT_TOKEN, "token-" + number);
                sent.getMessage()
                        .setBody(Map.of(name + number, "x", "Attributes", Map.of(name + number, number / 2.0)));
            });
            chat(ENDPOINT, CUSTOMER + number);
        }

        // Then
        assertThat(meters.getMeters())
                .filteredOn(meter -> meter.getId().getName().startsWith("aws.connect.chat"))
                .hasSizeLessThan(20)
                .flatExtracting(meter -> meter.getId().getTags())
                .extracting(Tag::getValue)
                .doesNotContain("")
                .noneMatch(value -> value.chars().anyMatch(Character::isDigit))
                .noneMatch(value -> value.contains(name));
        assertThat(count("violations", "member", "other")).isPositive();
    }

    @Test
    @DisplayName("name each rule that a message violates, as the page does")
    void rules() throws Exception {
        // When
        for (Provocations.Provocation each : Provocations.ofMessages()) {
            template.send(each.endpoint(), sent -> {
                sent.getMessage().setBody(each.body());
                sent.getMessage().setHeaders(new HashMap<>(each.headers()));
            });
        }

        // Then
        String page = Files.readString(Path.of("../docs/monitoring.md"));
        String table = page.substring(page.indexOf("| `rule` |"), page.indexOf("Attempts are counted by"));
        Set<String> onPage = Pattern.compile("`([a-z-]+)`")
                .matcher(table.lines()
                        .filter(row -> row.startsWith("|"))
                        .map(row -> row.split("\\|", 3)[1])
                        .skip(2)
                        .collect(Collectors.joining("\n")))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        assertThat(meters.get("aws.connect.chat.violations").counters().stream()
                        .map(counter -> counter.getId().getTag("rule"))
                        .collect(Collectors.toSet()))
                .isSubsetOf(onPage)
                .hasSizeGreaterThan(15);
        assertThat(count("violations", "rule", "phone-number", "member", "DestinationEndpoint", "owner", "inferred"))
                .isPositive();
        assertThat(count("violations", "rule", "pinned", "member", "InstanceId"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("go on after the component was stopped and started")
    void restart() {
        // Given
        chat(ENDPOINT, CUSTOMER);

        // When
        context.getComponent("aws-connect-chat").stop();
        context.getComponent("aws-connect-chat").start();
        chat(ENDPOINT, CUSTOMER + 1);

        // Then
        assertThat(calls()).isEqualTo(Map.of("ok", 2.0));
        assertThat(gauge("in.flight")).isZero();
    }

    @Test
    @DisplayName("fail no call where the registry fails")
    void failingRegistry() {
        // Given
        meters.config().meterFilter(MeterFilter.replaceTagValues("operation", operation -> {
            throw new IllegalStateException("The application's filter fails");
        }));

        // When
        Exchange exchange = template.send(
                ENDPOINT, sent -> sent.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));
        context.stop();

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    @DisplayName("tell how long a call took")
    void duration() {
        // Given
        simulator.failNext(1, new SlowAnswer(Duration.ofMillis(300)));

        // When
        chat(ENDPOINT, CUSTOMER);

        // Then
        assertThat(meters.get("aws.connect.chat.calls").timer().totalTime(TimeUnit.MILLISECONDS))
                .isGreaterThanOrEqualTo(300);
    }

    private Map<String, Double> calls() {
        return meters.find("aws.connect.chat.calls").timers().stream()
                .collect(Collectors.toMap(
                        timer -> String.valueOf(timer.getId().getTag("outcome")),
                        timer -> (double) timer.count(),
                        Double::sum,
                        TreeMap::new));
    }

    private double count(String name, String... tags) {
        return meters.get("aws.connect.chat." + name).tags(tags).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private double gauge(String name) {
        Meter meter = meters.get("aws.connect.chat." + name).meter();
        return meter.measure().iterator().next().getValue();
    }

    private void chat(String endpoint, String customer) {
        template.send(
                endpoint, sent -> sent.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, customer));
    }

    private Future<Exchange> asyncChat(String endpoint, String customer) {
        return template.asyncSend(
                endpoint, sent -> sent.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, customer));
    }
}
