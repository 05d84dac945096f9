package io.connectchat.camel.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.SelectStrategy;
import io.netty.util.IntSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A loop that slept whenever it has nothing to do would be woken for nearly every message. */
@DisplayName("The client's event loop")
class OneEventLoopTest {
    private static final IntSupplier TWO_READY = () -> 2;

    private final AtomicInteger gaveWay = new AtomicInteger();
    private final AtomicLong clock = new AtomicLong();

    @Test
    @DisplayName("gives way a few times before it sleeps, and then does sleep")
    void sleepsAfterAFewLooks() throws Exception {
        // Given
        SparingStrategy strategy = new SparingStrategy(gaveWay::incrementAndGet, clock::get);

        for (int sleeps = 1; sleeps <= 3; sleeps++) {
            // When
            List<Integer> asked = askUntilAsleep(strategy);

            // Then
            assertThat(asked).hasSize(SparingStrategy.LOOKS).containsOnly(SelectStrategy.CONTINUE);
            assertThat(gaveWay).hasValue(sleeps * SparingStrategy.LOOKS);
        }
    }

    @Test
    @DisplayName("does what has come while it gave way, and then begins anew")
    void doesWhatHasCome() throws Exception {
        // Given
        SparingStrategy strategy = new SparingStrategy(gaveWay::incrementAndGet, clock::get);
        strategy.calculateStrategy(TWO_READY, false);

        // When
        int asked = strategy.calculateStrategy(TWO_READY, true);

        // Then
        assertThat(asked).isNotNegative();
        assertThat(gaveWay).hasValue(1);
        assertThat(askUntilAsleep(strategy)).hasSize(SparingStrategy.LOOKS);
    }

    @Test
    @DisplayName("asks in every few rounds of tasks alone which connections are ready, and goes on to")
    void asksInEveryFewRounds() throws Exception {
        // Given
        SparingStrategy strategy = new SparingStrategy(gaveWay::incrementAndGet, clock::get);
        List<Integer> ready = new ArrayList<>();

        // When
        for (int round = 0; round <= 3 * SparingStrategy.ROUNDS; round++) {
            ready.add(strategy.calculateStrategy(TWO_READY, true));
        }

        // Then
        assertThat(ready).containsOnly(0, TWO_READY.get());
        assertThat(ready.stream().filter(count -> count > 0)).hasSize(3);
        assertThat(ready.indexOf(TWO_READY.get())).isEqualTo(SparingStrategy.ROUNDS);
    }

    @Test
    @DisplayName("sleeps after a look that took long: others keep the core busy")
    void sleepsOnABusyCore() throws Exception {
        // Given
        SparingStrategy strategy =
                new SparingStrategy(() -> clock.addAndGet(SparingStrategy.LOOKS_NANOS + 1), clock::get);

        for (int sleeps = 1; sleeps <= 3; sleeps++) {
            // Then
            assertThat(askUntilAsleep(strategy)).hasSize(1);
        }
    }

    @Test
    @DisplayName("sleeps after some looks that took long together")
    void looksNotForLong() throws Exception {
        // Given
        SparingStrategy strategy =
                new SparingStrategy(() -> clock.addAndGet(SparingStrategy.LOOKS_NANOS / 3), clock::get);

        for (int sleeps = 1; sleeps <= 3; sleeps++) {
            // Then
            assertThat(askUntilAsleep(strategy)).hasSize(4);
        }
    }

    @Test
    @DisplayName("is one, and does so each time")
    void isOne() {
        // Given
        EventLoopGroup group =
                new OneEventLoop(gaveWay::incrementAndGet, clock::get).build().eventLoopGroup();
        try {
            // Then
            assertThat(group).hasSize(1);
            for (int tasks = 1; tasks <= 3; tasks++) {
                int before = gaveWay.get();
                group.execute(() -> {});
                await().until(() -> gaveWay.get() > before);
            }
        } finally {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    private static List<Integer> askUntilAsleep(SparingStrategy sparing) throws Exception {
        List<Integer> asked = new ArrayList<>();
        int strategy = sparing.calculateStrategy(TWO_READY, false);
        while (strategy != SelectStrategy.SELECT && asked.size() < 2 * SparingStrategy.LOOKS) {
            asked.add(strategy);
            strategy = sparing.calculateStrategy(TWO_READY, false);
        }
        return asked;
    }
}
