package io.connectchat.camel.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls keep to the quota and use it, on a virtual clock. */
class PaceTest {
    private final Callers callers = new Callers(true);
    private final VirtualTime time = callers.time;
    private final List<Call> departed = callers.departed;
    private final List<Long> times = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"2, 5, 400", "50, 5, 3000", "50, 50, 3000", "10, 15, 2000", "1000, 1000, 60000", "0.5, 5, 100"})
    void aQuotaIsUsedToTheFullAndNotExceeded(double rate, int burst, int calls) {
        // Given: requests arrive a little later than they were sent, each by another time
        Random random = new Random(7);
        long latest = (long) (1e9 / rate * 0.9);

        // When
        run(calls, new Quota(rate, burst));

        // Then
        double used = calls / rate / seconds(times.get(0), times.get(calls - 1));
        assertThat(used).as("the share of the quota that is used").isBetween(0.97, 1.1);
        GrantedQuota granted = new GrantedQuota(rate, burst, times.get(0));
        times.stream()
                .map(sent -> sent + (long) (random.nextDouble() * latest))
                .sorted()
                .forEach(granted::arrive);
        assertThat(granted.refused()).isZero();
    }

    @Test
    void aPauseOfTheProgramIsNotMadeUpForByABurstThatIsRefused() {
        // Given
        Pace pace = callers.pace(new Quota(50, 5));
        callers.submit(pace, 500);
        GrantedQuota granted = new GrantedQuota(50, 5, time.currentTimeNanos());

        // When
        int arrived = 0;
        for (int i = 1; time.toNextTimer(); i++) {
            if (i % 20 == 0) {
                time.pause(Duration.ofMillis(500));
            }
            for (; arrived < departed.size(); arrived++) {
                granted.arrive(time.currentTimeNanos());
            }
        }

        // Then
        assertThat(departed).hasSize(500);
        assertThat(granted.refused()).isZero();
    }

    @Test
    void aFirstCallThatIsTakenOutHoldsUpNobody() {
        // Given
        Pace pace = callers.pace(new Quota(50, 5));
        for (int i = 0; i < 10; i++) {
            pace.charge();
        }
        List<Call> calls = callers.submit(pace, 5);
        assertThat(departed).isEmpty();

        // When
        calls.forEach(call -> call.stopped = true);
        pace.expel();
        drain();

        // Then
        List<Call> later = callers.submit(pace, 5);
        drain();
        assertThat(departed).containsExactlyElementsOf(later);
    }

    @Test
    void aFirstCallThatHasStoppedWhenItsTokenComesHoldsUpNobody() {
        // Given
        Pace pace = callers.pace(new Quota(50, 5));
        for (int i = 0; i < 10; i++) {
            pace.charge();
        }
        List<Call> calls = callers.submit(pace, 5);

        // When
        calls.get(0).stopped = true;
        drain();

        // Then
        assertThat(departed).containsExactlyElementsOf(calls.subList(1, 5));
    }

    @Test
    void aCallThatHasWaitedDoesNotDepartOnTheThreadOfTheBucket() {
        // Given
        Queue<Runnable> executed = new ArrayDeque<>();
        CompletableFuture<Void> token = new CompletableFuture<>();
        Tokens later = new Tokens() {
            @Override
            public CompletableFuture<Void> next() {
                return token;
            }

            @Override
            public CompletableFuture<?> spent() {
                return token;
            }
        };
        List<Call> calls = callers.submit(new Pace(later, time, executed::add, time::currentTimeNanos), 1);

        // When: on this thread
        token.complete(null);

        // Then
        assertThat(departed).isEmpty();
        executed.remove().run();
        assertThat(departed).containsExactlyElementsOf(calls);
    }

    @Test
    void callsDepartInTheOrderInWhichTheyCame() {
        // When
        List<Call> calls = run(200, new Quota(50, 5));

        // Then
        assertThat(departed).containsExactlyElementsOf(calls);
    }

    @Test
    void whatTheSdkSendsOnceMoreCountsToo() {
        // Given
        run(100, new Quota(10, 5));
        double without = seconds(times.get(0), times.get(99));
        departed.clear();

        // When: every call is sent twice
        long start = time.currentTimeNanos();
        Pace pace = callers.pace(new Quota(10, 5));
        callers.submit(pace, 100);
        int told = 0;
        do {
            for (; told < departed.size(); told++) {
                pace.charge();
            }
        } while (time.toNextTimer());

        // Then
        assertThat(departed).hasSize(100);
        assertThat(seconds(start, time.currentTimeNanos()) / without).isBetween(1.9, 2.1);
    }

    @Test
    void aBucketThatFailsRefusesTheCallThatAskedAndNoOther() {
        // Given
        RuntimeException down = new IllegalStateException("connection refused");
        Bucket bucket = new Quota(50, 5).bucket(time);
        Tokens tokens = Tokens.of(bucket, time, time);
        int[] asked = {0};
        Pace pace = new Pace(
                new Tokens() {
                    @Override
                    public CompletableFuture<Void> next() {
                        asked[0]++;
                        if (asked[0] == 2) {
                            return CompletableFuture.failedFuture(down);
                        }
                        if (asked[0] == 3) {
                            throw down;
                        }
                        return tokens.next();
                    }

                    @Override
                    public CompletableFuture<?> spent() {
                        return tokens.spent();
                    }
                },
                time,
                time,
                time::currentTimeNanos);

        // When
        List<Call> calls = callers.submit(pace, 5);
        drain();

        // Then
        assertThat(departed).containsExactly(calls.get(0), calls.get(3), calls.get(4));
        for (Call refused : calls.subList(1, 3)) {
            assertThat(refused.refusal)
                    .isInstanceOf(RejectedExecutionException.class)
                    .hasMessageContaining("was not sent")
                    .hasCause(down);
        }
    }

    @Test
    void aCallWhoseEndpointHasStoppedWhileItWaitedIsRefusedAtOnce() {
        // Given
        Pace pace = callers.pace(new Quota(2, 5));
        List<Call> calls = callers.submit(pace, 20);
        calls.subList(10, 15).forEach(call -> call.stopped = true);

        // When
        pace.expel();

        // Then
        assertThat(calls.subList(10, 15))
                .allSatisfy(call -> assertThat(call.refusal).isInstanceOf(RejectedExecutionException.class));
        drain();
        assertThat(departed).hasSize(15).doesNotContainAnyElementsOf(calls.subList(10, 15));
    }

    private List<Call> run(int calls, Quota quota) {
        List<Call> submitted = callers.submit(callers.pace(quota), calls);
        drain();
        assertThat(departed).hasSize(calls);
        return submitted;
    }

    private void drain() {
        do {
            while (times.size() < departed.size()) {
                times.add(time.currentTimeNanos());
            }
        } while (time.toNextTimer());
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
