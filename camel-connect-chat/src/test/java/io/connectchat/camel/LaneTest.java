package io.connectchat.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A lane's tasks begin in their order, on as many threads of the pool as it may have. */
class LaneTest {
    private static final int THREADS = 2;

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final Lane lane = new Lane(pool, THREADS);
    private final Queue<Integer> ran = new ConcurrentLinkedQueue<>();

    /** Holds the tasks that block, one each. */
    private final List<CountDownLatch> blocks = new ArrayList<>();

    private final AtomicInteger blocked = new AtomicInteger();
    private final AtomicInteger mostBlocked = new AtomicInteger();

    @AfterEach
    void endAll() {
        releaseAll();
        pool.shutdown();
    }

    @Test
    void tasksBeginInTheirOrder() {
        // When
        Lane narrow = new Lane(pool, 1);
        for (int i = 1; i <= 100; i++) {
            int number = i;
            narrow.execute(() -> ran.add(number));
        }

        // Then
        await().until(() -> ran.size() == 100);
        assertThat(List.copyOf(ran)).isSorted();
    }

    @Test
    @DisplayName("while a thread is on its way no other is woken, and none where nothing is left to do")
    void oneThreadIsWokenAtATime() {
        // Given: threads that are on their way until they are run
        Queue<Runnable> woken = new ArrayDeque<>();
        Lane ofThose = new Lane(woken::add, THREADS);

        // When
        ofThose.execute(() -> ran.add(1));
        ofThose.execute(() -> ran.add(2));
        ofThose.execute(() -> ran.add(3));

        // Then
        assertThat(woken).hasSize(1);
        woken.remove().run();
        // It woke another before its first task, and then did all of them itself.
        assertThat(ran).containsExactly(1, 2, 3);
        assertThat(woken).hasSize(1);
        woken.remove().run();
        assertThat(woken).isEmpty();
        ofThose.execute(() -> ran.add(4));
        assertThat(woken).hasSize(1);
    }

    @Test
    @DisplayName(
            "a thread that finds nothing left gives way and looks once more, and no other is woken for what comes then")
    void looksOnceMore() {
        // Given: something comes while it gives way, but not for ever
        Queue<Runnable> woken = new ArrayDeque<>();
        Queue<Runnable> coming = new ArrayDeque<>();
        AtomicInteger looks = new AtomicInteger();
        Lane looking = new Lane(woken::add, THREADS, () -> {
            looks.incrementAndGet();
            runNext(coming);
        });
        coming.add(() -> looking.execute(() -> ran.add(2)));
        coming.add(() -> looking.execute(() -> ran.add(3)));
        looking.execute(() -> ran.add(1));

        // When
        woken.remove().run();

        // Then
        assertThat(ran).containsExactly(1, 2, 3);
        assertThat(woken).isEmpty();
        assertThat(looks).hasValue(3);
        // It has gone: another is woken for the next.
        looking.execute(() -> ran.add(4));
        assertThat(woken).hasSize(1);
    }

    @Test
    void whatComesWhileAThreadGivesWayDoesNotWaitForTheFirstOfIt() {
        // Given: two tasks come at once, and the first of them blocks
        Queue<Runnable> coming = new ConcurrentLinkedQueue<>();
        CountDownLatch block = new CountDownLatch(1);
        blocks.add(block);
        Lane looking = new Lane(pool, THREADS, () -> runNext(coming));
        coming.add(() -> {
            looking.execute(() -> hold(block));
            looking.execute(() -> ran.add(2));
        });

        // When
        looking.execute(() -> ran.add(1));

        // Then
        await().until(() -> List.copyOf(ran).equals(List.of(1, 2)));
    }

    @Test
    void aTaskThatBlocksHoldsUpNoneOfThoseBehindIt() {
        // Given
        block(1);

        // When
        lane.execute(() -> ran.add(1));
        lane.execute(() -> ran.add(2));

        // Then
        await().until(() -> ran.size() == 2);
        assertThat(blocked).hasValue(1);
    }

    @Test
    void tasksBeyondItsThreadsWait() {
        // Given
        block(THREADS);
        await().until(() -> blocked.get() == THREADS);

        // When
        lane.execute(() -> ran.add(1));

        // Then
        assertThat(ran).isEmpty();
        blocks.get(0).countDown();
        await().until(() -> ran.contains(1));
    }

    @Test
    void aLaneThatStandsStillGetsMoreThreadsUntilNothingWaits() {
        // Given
        block(3 * THREADS);
        await().until(() -> blocked.get() == THREADS);

        // When
        lane.relieve();

        // Then
        await().until(() -> blocked.get() == 2 * THREADS);
        lane.relieve();
        await().until(() -> blocked.get() == 3 * THREADS);
        releaseAll();
        await().until(() -> blocked.get() == 0);
        // When nothing waits, it has as many as before.
        lane.relieve();
        mostBlocked.set(0);
        block(3 * THREADS);
        await().until(() -> blocked.get() == THREADS);
        releaseAll();
        await().until(() -> blocked.get() == 0);
        assertThat(mostBlocked).hasValue(THREADS);
    }

    @Test
    void aLaneThatMovesStaysAsItIs() {
        // Given: one has ended since the last look, and others wait
        block(2 * THREADS);
        await().until(() -> blocked.get() == THREADS);
        lane.relieve();
        await().until(() -> blocked.get() == 2 * THREADS);
        block(1);
        blocks.get(0).countDown();
        await().until(() -> blocks.size() == 2 * THREADS + 1 && blocked.get() == 2 * THREADS);
        block(1);

        // When
        lane.relieve();

        // Then
        assertThat(mostBlocked).hasValue(2 * THREADS);
        lane.relieve();
        await().until(() -> blocked.get() == 2 * THREADS + 1);
    }

    @Test
    @DisplayName("where no thread could be had, the task stays for the next look")
    void noThread() {
        // Given
        OutOfMemoryError noMemory = new OutOfMemoryError("unable to create native thread");
        AtomicInteger asked = new AtomicInteger();
        Lane atFirst = new Lane(
                task -> {
                    if (asked.getAndIncrement() == 0) {
                        throw noMemory;
                    }
                    pool.execute(task);
                },
                THREADS);
        assertThatThrownBy(() -> atFirst.execute(() -> ran.add(1))).isSameAs(noMemory);

        // When
        atFirst.relieve();

        // Then
        await().until(() -> ran.contains(1));
    }

    @Test
    void aTaskThatFailsLeavesTheOthersAlone() {
        // Given
        Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
        IllegalStateException failure = new IllegalStateException("of a route");

        // When
        lane.execute(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
            throw failure;
        });
        for (int i = 1; i <= 5; i++) {
            int number = i;
            lane.execute(() -> ran.add(number));
        }

        // Then
        await().until(() -> ran.size() == 5);
        assertThat(uncaught).containsExactly(failure);
    }

    private void block(int tasks) {
        for (int i = 0; i < tasks; i++) {
            CountDownLatch block = new CountDownLatch(1);
            blocks.add(block);
            lane.execute(() -> {
                mostBlocked.accumulateAndGet(blocked.incrementAndGet(), Math::max);
                hold(block);
                blocked.decrementAndGet();
            });
        }
    }

    private static void runNext(Queue<Runnable> tasks) {
        Runnable next = tasks.poll();
        if (next != null) {
            next.run();
        }
    }

    private static void hold(CountDownLatch block) {
        try {
            block.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void releaseAll() {
        blocks.forEach(CountDownLatch::countDown);
    }
}
