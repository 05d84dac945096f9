package io.connectchat.camel.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;

/** Calls wait for the connections that those before them open, on a virtual clock. */
class SlowStartTest {
    private final Callers callers = new Callers(false);
    private final VirtualTime time = callers.time;
    private final List<Call> departed = callers.departed;

    @Test
    void theFirstCallGoesAloneAndEachAnswerLetsOneMoreBeUnderWay() {
        // Given
        Pace pace = callers.pace(new Quota(50, 50));
        List<Call> calls = callers.submit(pace, 40);
        List<Integer> underWay = new ArrayList<>();

        // When: all that are under way are answered, again and again
        for (int answered = 0; answered < departed.size(); ) {
            underWay.add(departed.size() - answered);
            for (Call call : List.copyOf(departed.subList(answered, departed.size()))) {
                Objects.requireNonNull(call.answered).run();
                answered++;
            }
        }

        // Then
        assertThat(underWay).startsWith(1, 2, 4, 8, 16);
        assertThat(departed).containsExactlyElementsOf(calls);
    }

    @Test
    void theSlowStartEndsASecondAfterTheFirstAnswer() {
        // Given
        Pace pace = callers.pace(new Quota(50, 50));
        List<Call> calls = callers.submit(pace, 40);
        long answered = time.currentTimeNanos();
        Objects.requireNonNull(calls.get(0).answered).run();
        assertThat(departed).hasSize(3);

        // When: nobody else is answered
        while (time.toNextTimer()) {}

        // Then
        assertThat(departed).containsExactlyElementsOf(calls);
        assertThat(time.currentTimeNanos() - answered).isEqualTo(SlowStart.DURATION.toNanos());
    }

    @Test
    void theSlowStartEndsWithTheFirstAnswerWhereTimersHaveStopped() {
        // Given
        ScheduledExecutorService stopped = Executors.newSingleThreadScheduledExecutor();
        stopped.shutdown();
        List<Call> calls = callers.submit(
                new Pace(Tokens.of(new Quota(50, 50).bucket(time), time, time), stopped, time, time::currentTimeNanos),
                20);

        // When
        Objects.requireNonNull(calls.get(0).answered).run();

        // Then
        assertThat(departed).containsExactlyElementsOf(calls);
    }

    @Test
    void aProgramThatHasJustStartedOpensItsConnectionsWithoutExceedingTheQuota() {
        // Given
        long start = time.currentTimeNanos();
        Connecting connecting = new Connecting(time, Duration.ofMillis(110), new GrantedQuota(50, 50, start));

        // When
        sendAll(300, connecting, callers.pace(new Quota(50, 50)));

        // Then
        assertThat(connecting.quota.arrived()).isEqualTo(300);
        assertThat(connecting.quota.refused()).isZero();
        assertThat(300 / 50.0 / seconds(start, time.currentTimeNanos()))
                .as("the share of the quota that is used")
                .isBetween(0.97, 1.2);
    }

    @Test
    void aProgramThatHasRestedOpensThemAgainWithoutExceedingTheQuota() {
        // Given
        Connecting connecting =
                new Connecting(time, Duration.ofMillis(110), new GrantedQuota(50, 50, time.currentTimeNanos()));
        Pace pace = callers.pace(new Quota(50, 50));
        sendAll(300, connecting, pace);
        int opened = connecting.opened();

        // When
        time.pause(SlowStart.REST);
        sendAll(300, connecting, pace);

        // Then
        assertThat(connecting.opened()).isGreaterThan(opened);
        assertThat(connecting.quota.arrived()).isEqualTo(600);
        assertThat(connecting.quota.refused()).isZero();
    }

    @Test
    void afterARestTheFirstCallGoesAloneAgain() {
        // Given
        Pace pace = callers.pace(new Quota(50, 50));
        endSlowStart(pace);
        departed.clear();

        // When
        time.pause(SlowStart.REST);
        List<Call> calls = callers.submit(pace, 20);

        // Then
        assertThat(departed).containsExactly(calls.get(0));
        Objects.requireNonNull(calls.get(0).answered).run();
        assertThat(departed).containsExactlyElementsOf(calls.subList(0, 3));
        while (time.toNextTimer()) {}
        assertThat(departed).containsExactlyElementsOf(calls);
    }

    @Test
    void afterAShorterRestNobodyWaitsForAnAnswer() {
        // Given
        Pace pace = callers.pace(new Quota(50, 50));
        long answered = endSlowStart(pace);
        departed.clear();

        // When
        time.pause(SlowStart.REST.minusNanos(time.currentTimeNanos() - answered + 1));
        List<Call> calls = callers.submit(pace, 20);

        // Then
        assertThat(departed).containsExactlyElementsOf(calls);
    }

    @Test
    void whereACallIsUnderWayItIsNoRest() {
        // Given
        Pace pace = callers.pace(new Quota(50, 50));
        endSlowStart(pace);
        callers.submit(pace, 1);
        departed.clear();

        // When
        time.pause(SlowStart.REST.multipliedBy(2));
        List<Call> calls = callers.submit(pace, 20);

        // Then
        assertThat(departed).containsExactlyElementsOf(calls);
    }

    @Test
    void callsThatAreTakenOutBeforeTheyDepartAreNotTakenForAnswers() {
        // Given: one under way
        Pace pace = callers.pace(new Quota(50, 50));
        List<Call> calls = callers.submit(pace, 20);
        assertThat(departed).hasSize(1);

        // When
        calls.subList(1, 10).forEach(call -> call.stopped = true);
        pace.expel();

        // Then
        assertThat(departed).containsExactly(calls.get(0));
        Objects.requireNonNull(calls.get(0).answered).run();
        assertThat(departed).containsExactly(calls.get(0), calls.get(10), calls.get(11));
    }

    private void sendAll(int count, Connecting connecting, Pace pace) {
        for (int i = 0; i < count; i++) {
            new Turn(connecting.call(), List.of(), pace).start();
        }
        while (time.toNextTimer()) {}
    }

    /** A call goes and is answered, and the time of the slow start passes; when it was answered. */
    private long endSlowStart(Pace pace) {
        Call first = callers.submit(pace, 1).get(0);
        Objects.requireNonNull(first.answered).run();
        long answered = time.currentTimeNanos();
        while (time.toNextTimer()) {}
        return answered;
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
