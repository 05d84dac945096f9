package io.connectchat.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** A lane's tasks run in their order, on as many threads of the pool as it may have. The pool is the test's own thread. */
class LaneTest {
    private static final int THREADS = 2;

    private final Queue<Runnable> pool = new ArrayDeque<>();
    private final List<Integer> ran = new ArrayList<>();
    private final Lane lane = new Lane(pool::add, THREADS);

    @Test
    void tasksBeyondItsThreadsWaitAndRunInTheirOrder() {
        // When
        execute(1, 5);

        // Then
        assertThat(pool).hasSize(THREADS);
        runAll();
        assertThat(ran).containsExactly(1, 3, 4, 5, 2);
    }

    @Test
    void aLaneThatStandsStillGetsMoreThreadsUntilNothingWaits() {
        // Given: its threads have begun, as far as it knows, and end nothing
        execute(1, 7);

        // When
        lane.relieve();

        // Then
        assertThat(pool).hasSize(2 * THREADS);
        lane.relieve();
        assertThat(pool).hasSize(3 * THREADS);
        runAll();
        assertThat(ran).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
        lane.relieve();
        execute(8, 12);
        assertThat(pool).hasSize(THREADS);
    }

    @Test
    void aLaneThatMovesStaysAsItIs() {
        // Given: one has ended since the last look, and others wait
        execute(1, 2);
        lane.relieve();
        runOne();
        execute(3, 9);

        // When
        lane.relieve();

        // Then
        assertThat(pool).hasSize(THREADS);
        lane.relieve();
        assertThat(pool).hasSize(2 * THREADS);
    }

    @Test
    void aTaskThatFailsLeavesTheOthersAlone() {
        // Given
        List<Throwable> uncaught = new ArrayList<>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
        IllegalStateException failure = new IllegalStateException("of a route");
        lane.execute(() -> {
            throw failure;
        });
        execute(1, 5);

        // When
        try {
            runAll();
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(null);
        }

        // Then
        assertThat(ran).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(uncaught).containsExactly(failure);
    }

    private void execute(int from, int to) {
        for (int i = from; i <= to; i++) {
            int number = i;
            lane.execute(() -> ran.add(number));
        }
    }

    private void runOne() {
        pool.remove().run();
    }

    private void runAll() {
        while (!pool.isEmpty()) {
            runOne();
        }
    }
}
