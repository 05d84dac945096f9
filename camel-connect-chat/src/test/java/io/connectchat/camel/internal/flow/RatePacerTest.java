package io.connectchat.camel.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.SchedulingBucket;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls keep to the quota and use it, on a virtual clock. */
class RatePacerTest {
    private final Callers callers = new Callers();
    private final VirtualTime time = callers.time;
    private final List<CompletableFuture<Void>> sent = callers.sent;
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
        RatePacer pacer = callers.pacer(new Quota(50, 5));
        callers.submit(pacer, 500);
        GrantedQuota granted = new GrantedQuota(50, 5, time.currentTimeNanos());

        // When
        int arrived = 0;
        for (int i = 1; time.toNextTimer(); i++) {
            if (i % 20 == 0) {
                time.pause(Duration.ofMillis(500));
            }
            for (; arrived < sent.size(); arrived++) {
                granted.arrive(time.currentTimeNanos());
            }
        }

        // Then
        assertThat(sent).hasSize(500);
        assertThat(granted.refused()).isZero();
    }

    @Test
    void aCallThatHasWaitedDoesNotDepartOnTheThreadOfTheBucket() {
        // Given
        Queue<Runnable> executed = new ArrayDeque<>();
        CompletableFuture<Void> token = new CompletableFuture<>();
        RatePacer pacer = new RatePacer(bucket(() -> token), time, executed::add);
        List<CompletableFuture<Void>> calls = callers.submit(pacer, 1);
        executed.remove().run();

        // When
        token.complete(null);

        // Then
        assertThat(sent).isEmpty();
        executed.remove().run();
        assertThat(sent).containsExactlyElementsOf(calls);
    }

    @Test
    void callsDepartInTheOrderInWhichTheyCame() {
        // When
        List<CompletableFuture<Void>> calls = run(200, new Quota(50, 5));

        // Then
        assertThat(sent).containsExactlyElementsOf(calls);
    }

    @Test
    void whatTheSdkSendsOnceMoreCountsToo() {
        // Given
        run(100, new Quota(10, 5));
        double without = seconds(times.get(0), times.get(99));
        sent.clear();

        // When: every call is sent twice
        long start = time.currentTimeNanos();
        RatePacer pacer = callers.pacer(new Quota(10, 5));
        callers.submit(pacer, 100);
        int told = 0;
        do {
            for (; told < sent.size(); told++) {
                pacer.charge();
            }
        } while (time.toNextTimer());

        // Then
        assertThat(sent).hasSize(100);
        assertThat(seconds(start, time.currentTimeNanos()) / without).isBetween(1.9, 2.1);
    }

    @Test
    void aBucketThatFailsRefusesTheCallThatAskedAndNoOther() {
        // Given
        RuntimeException down = new IllegalStateException("connection refused");
        Bucket healthy = new Quota(50, 5).bucket(time);
        int[] asked = {0};
        RatePacer pacer = callers.pacer(bucket(() -> {
            asked[0]++;
            if (asked[0] == 2) {
                return CompletableFuture.failedFuture(down);
            }
            if (asked[0] == 3) {
                throw down;
            }
            return healthy.asScheduler().consume(1, time);
        }));

        // When
        List<CompletableFuture<Void>> calls = callers.submit(pacer, 5);
        drain();

        // Then
        assertThat(sent).containsExactly(calls.get(0), calls.get(3), calls.get(4));
        for (CompletableFuture<Void> refused : calls.subList(1, 3)) {
            assertThat(refused)
                    .isCompletedExceptionally()
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .havingCause()
                    .isInstanceOf(RejectedExecutionException.class)
                    .withMessageContaining("was not sent")
                    .havingCause()
                    .isSameAs(down);
        }
    }

    @Test
    void whoWaitsIsRefusedWhenItIsClosedAndSoIsWhoComesLater() {
        // Given
        RatePacer pacer = callers.pacer(new Quota(2, 5));
        List<CompletableFuture<Void>> calls = new ArrayList<>(callers.submit(pacer, 20));
        int sentBefore = sent.size();

        // When
        pacer.close();
        calls.addAll(callers.submit(pacer, 1));
        drain();

        // Then
        assertThat(sent).hasSize(sentBefore);
        assertThat(calls.subList(sentBefore, 21)).allSatisfy(call -> assertThat(call)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(RejectedExecutionException.class));
        assertThat(callers.placesTaken()).as("places of those who were refused").isEqualTo(sentBefore);
    }

    @Test
    void oneCallAtATimeWaitsForATokenAndHoldsAPlaceMeanwhile() {
        // Given
        RatePacer pacer = callers.pacer(new Quota(2, 5));

        // When
        callers.submit(pacer, 20);

        // Then
        assertThat(callers.placesTaken()).isEqualTo(sent.size() + 1);
    }

    private List<CompletableFuture<Void>> run(int calls, Quota quota) {
        List<CompletableFuture<Void>> submitted = callers.submit(callers.pacer(quota), calls);
        drain();
        assertThat(sent).hasSize(calls);
        return submitted;
    }

    private void drain() {
        do {
            while (times.size() < sent.size()) {
                times.add(time.currentTimeNanos());
            }
        } while (time.toNextTimer());
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    /** A bucket whose next token is as given. */
    private static AsyncBucketProxy bucket(Supplier<CompletableFuture<Void>> token) {
        SchedulingBucket scheduler = standIn(SchedulingBucket.class, token);
        return standIn(AsyncBucketProxy.class, () -> scheduler);
    }

    private static <T> T standIn(Class<T> type, Supplier<?> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer.get()));
    }
}
