package io.connectchat.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.FaultPlan;
import io.connectchat.simulator.SimulatedError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The run of docs/monitoring.md, which takes more than a minute: it writes docs/monitoring/scrape.csv. */
@DisplayName("3,000 messages at a quota of 50 a second, with 10 % faults")
@EnabledIfSystemProperty(named = "monitoring.write", matches = ".*")
class MonitoringRunTest {
    private static final Path SERIES = Path.of("..", "..", "docs", "monitoring", "scrape.csv");
    private static final int CHATS = 3_000;
    private static final int QUOTA = 50;

    /** How fast the callers come: faster than the quota, so that there is a backlog. */
    private static final int CALLERS_PER_SECOND = 75;

    private final List<String> rows = new ArrayList<>(List.of("seconds,attempts,throttled,ok,failed,waiting,connections"));
    private long begin;

    @Test
    @DisplayName("show rate, throttling, backlog and share of the quota in a scrape each second")
    void run() throws Exception {
        ScheduledExecutorService callers = Executors.newSingleThreadScheduledExecutor();
        try (Chats chats = new Chats(Map.of("requests-per-second", QUOTA, "burst", 5, "max-in-flight", CHATS / 2))) {
            // Given
            chats.simulator.failWith(FaultPlan.random(
                    0.1,
                    22,
                    SimulatedError.THROTTLING,
                    SimulatedError.INTERNAL_SERVICE,
                    ConnectionDrop.BEFORE_ACCEPTANCE));

            // When
            AtomicInteger sent = new AtomicInteger();
            begin = System.nanoTime();
            callers.scheduleAtFixedRate(
                    () -> {
                        if (sent.get() < CHATS) {
                            chats.post("+1555" + (1_000_000 + sent.getAndIncrement()));
                        }
                    },
                    0,
                    1_000_000 / CALLERS_PER_SECOND,
                    TimeUnit.MICROSECONDS);
            await().atMost(Duration.ofMinutes(3))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> note(chats.scrape()) == CHATS && chats.answered());

            // Then
            chats.compare(chats.scrape());
            double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
            assertThat(chats.simulator.requests().size() / seconds / QUOTA).isBetween(0.8, 1.0);
            Files.write(SERIES, rows);
        } finally {
            callers.shutdownNow();
        }
    }

    /** Returns how many calls have ended. */
    private double note(Scrape scrape) {
        double ok = scrape.calls("ok");
        double failed = scrape.calls("throttled", "service", "connection", "timeout", "rejected");
        rows.add(String.format(
                Locale.ROOT,
                "%.3f,%.0f,%.0f,%.0f,%.0f,%.0f,%.0f",
                (System.nanoTime() - begin) / 1e9,
                scrape.sumOrZero("aws_connect_chat_attempts_total"),
                scrape.sumOrZero("aws_connect_chat_attempts_throttled_total"),
                ok,
                failed,
                scrape.sumOrZero("aws_connect_chat_waiting"),
                scrape.sumOrZero("aws_connect_chat_connections")));
        return ok + failed;
    }
}
