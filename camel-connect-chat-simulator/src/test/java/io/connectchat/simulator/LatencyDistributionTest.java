package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.HttpCaller.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Latency by chance")
class LatencyDistributionTest {
    private static final int ANSWERS = 20_000;

    private static List<Long> sortedMillis(Latency latency) {
        return LongStream.rangeClosed(1, ANSWERS)
                .mapToObj(ordinal -> latency.of(ordinal).toMillis())
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("uniform: all times between two")
    void uniform() {
        List<Long> millis = sortedMillis(Latency.uniform(Duration.ofMillis(20), Duration.ofMillis(80), 42));
        assertThat(millis.get(0)).isEqualTo(20);
        assertThat(millis.get(ANSWERS - 1)).isEqualTo(80);
        assertThat(millis.get(ANSWERS / 4)).isCloseTo(35, withPercentage(3));
        assertThat(millis.get(ANSWERS / 2)).isCloseTo(50, withPercentage(3));
    }

    @Test
    @DisplayName("log-normal: half within the median, 99 of 100 within the 99th percentile, and a tail")
    void logNormal() {
        List<Long> millis = sortedMillis(Latency.logNormal(Duration.ofMillis(400), Duration.ofMillis(2000), 42));
        assertThat(millis.get(ANSWERS / 2)).isCloseTo(400, withPercentage(3));
        assertThat(millis.get(ANSWERS * 99 / 100)).isCloseTo(2000, withPercentage(6));
        assertThat(millis.get(ANSWERS - 1)).isGreaterThan(3000);
        assertThat(millis.get(0)).isLessThan(150);
    }

    @Test
    @DisplayName("The same seed gives the same times, another seed others")
    void isRepeatable() {
        Latency one = Latency.logNormal(Duration.ofMillis(400), Duration.ofMillis(2000), 1);
        Latency same = Latency.logNormal(Duration.ofMillis(400), Duration.ofMillis(2000), 1);
        Latency other = Latency.logNormal(Duration.ofMillis(400), Duration.ofMillis(2000), 2);
        assertThat(LongStream.range(1, 50).mapToObj(one::of))
                .containsExactlyElementsOf(
                        LongStream.range(1, 50).mapToObj(same::of).toList());
        assertThat(LongStream.range(1, 50)
                        .filter(i -> one.of(i).equals(other.of(i)))
                        .count())
                .isLessThan(5);
    }

    @Test
    @DisplayName("Each answer is held back by a time of its own")
    void holdsEachBack() {
        // Given
        Latency latency = Latency.logNormal(Duration.ofMillis(10), Duration.ofDays(1), 7);
        try (ConnectSimulator simulator = Unsigned.builder().latency(latency).start()) {
            HttpCaller caller = new HttpCaller(simulator);
            List<CompletableFuture<Reply>> quick = new ArrayList<>();
            List<CompletableFuture<Reply>> slow = new ArrayList<>();

            // When
            for (int answer = 1; answer <= 40; answer++) {
                int arrived = answer;
                Duration held = latency.of(answer);
                CompletableFuture<Reply> reply = caller.startAsync(ChatRequests.valid());
                if (held.compareTo(Duration.ofMillis(200)) < 0) {
                    quick.add(reply);
                } else if (held.compareTo(Duration.ofMinutes(10)) > 0) {
                    slow.add(reply);
                }
                await().pollInterval(Duration.ofMillis(5))
                        .until(() -> simulator.requests().size() == arrived);
            }

            // Then
            assertThat(quick).hasSizeGreaterThan(10);
            await().until(() -> quick.stream().allMatch(CompletableFuture::isDone));
            assertThat(slow).isNotEmpty().noneMatch(CompletableFuture::isDone);
        }
    }

    @Test
    @DisplayName("has bounds that make sense")
    void hasBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.constant(Duration.ofMillis(-1)))
                .withMessageContaining("must not be negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.uniform(Duration.ofMillis(2), Duration.ofMillis(1), 0))
                .withMessageContaining("from a shorter to a longer time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.logNormal(Duration.ofMillis(2), Duration.ofMillis(1), 0))
                .withMessageContaining("at most the 99th percentile");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latency.logNormal(Duration.ZERO, Duration.ofMillis(1), 0))
                .withMessageContaining("at least 1 ms");
        assertThat(Latency.none().of(1)).isZero();
    }
}
