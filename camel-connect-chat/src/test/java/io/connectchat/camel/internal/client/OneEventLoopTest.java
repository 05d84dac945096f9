package io.connectchat.camel.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.internal.client.OneEventLoop.LastLooks;
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
        LastLooks looks = new LastLooks(gaveWay::incrementAndGet, clock::get);

        for (int sleeps = 1; sleeps <= 3; sleeps++) {
            // When
            List<Integer> asked = askUntilAsleep(looks);

            // Then
            assertThat(asked).hasSize(LastLooks.LOOKS).containsOnly(SelectStrategy.CONTINUE);
            assertThat(gaveWay).hasValue(sleeps * LastLooks.LOOKS);
        }
    }

    @Test
    @DisplayName("does what has come while it gave way, and then begins anew")
    void doesWhatHasCome() throws Exception {
        // Given
        LastLooks looks = new LastLooks(gaveWay::incrementAndGet, clock::get);
        looks.calculateStrategy(TWO_READY, false);

        // When
        int strategy = looks.calculateStrategy(TWO_READY, true);

        // Then
        assertThat(strategy).isEqualTo(TWO_READY.get());
        assertThat(gaveWay).hasValue(1);
        assertThat(askUntilAsleep(looks)).hasSize(LastLooks.LOOKS);
    }

    @Test
    @DisplayName("sleeps after a look that took long: others keep the core busy")
    void sleepsOnABusyCore() throws Exception {
        // Given
        LastLooks looks = new LastLooks(() -> clock.addAndGet(LastLooks.LONGEST_NANOS + 1), clock::get);

        for (int sleeps = 1; sleeps <= 3; sleeps++) {
            // Then
            assertThat(askUntilAsleep(looks)).hasSize(1);
        }
    }

    @Test
    @DisplayName("sleeps after some looks that took long together")
    void looksNotForLong() throws Exception {
        // Given
        LastLooks looks = new LastLooks(() -> clock.addAndGet(LastLooks.LONGEST_NANOS / 3), clock::get);

        for (int sleeps = 1; sleeps <= 3; sleeps++) {
            // Then
            assertThat(askUntilAsleep(looks)).hasSize(4);
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

    private static List<Integer> askUntilAsleep(LastLooks looks) throws Exception {
        List<Integer> asked = new ArrayList<>();
        int strategy = looks.calculateStrategy(TWO_READY, false);
        while (strategy != SelectStrategy.SELECT && asked.size() < 2 * LastLooks.LOOKS) {
            asked.add(strategy);
            strategy = looks.calculateStrategy(TWO_READY, false);
        }
        return asked;
    }
}
