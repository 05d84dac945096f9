package io.connectchat.simulator.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.MovableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The quota's bucket")
class TokenBucketTest {
    private final MovableClock clock = new MovableClock();

    @Test
    @DisplayName("Gains one token in the time of one, and not a nanosecond sooner")
    void refillsExactly() {
        // Given
        TokenBucket bucket = emptied(2, 5);

        // When
        clock.move(Duration.ofMillis(500).minusNanos(1));
        boolean before = bucket.tryTake();
        clock.move(Duration.ofNanos(1));

        // Then
        assertThat(before).isFalse();
        assertThat(bucket.tryTake()).isTrue();
        assertThat(bucket.tryTake()).isFalse();
    }

    @Test
    @DisplayName("Loses nothing where it is looked into often")
    void roundsNothingAway() {
        // Given: a token takes 300 seconds
        TokenBucket bucket = emptied(1 / 300.0, 1);

        // When
        boolean any = false;
        for (int i = 0; i < 299_999; i++) {
            clock.move(Duration.ofMillis(1));
            any |= bucket.tryTake();
        }
        clock.move(Duration.ofMillis(1));

        // Then
        assertThat(any).isFalse();
        assertThat(bucket.tryTake()).isTrue();
    }

    @Test
    @DisplayName("Holds its burst and no more after however long a rest")
    void isBounded() {
        // Given
        TokenBucket bucket = emptied(1_000_000, 3);

        // When
        clock.move(Duration.ofDays(365 * 1_000));

        // Then
        assertThat(taken(bucket)).isEqualTo(3);
    }

    @Test
    @DisplayName("Gains nothing from a clock that is set back, and goes on from there once a token was taken")
    void survivesAClockSetBack() {
        // Given
        TokenBucket bucket = new TokenBucket(1, 2, clock);
        clock.move(Duration.ofHours(-1));

        // When
        int atOnce = taken(bucket);
        clock.move(Duration.ofSeconds(1));

        // Then
        assertThat(atOnce).isEqualTo(2);
        assertThat(taken(bucket)).isEqualTo(1);
    }

    private TokenBucket emptied(double perSecond, int burst) {
        TokenBucket bucket = new TokenBucket(perSecond, burst, clock);
        assertThat(taken(bucket)).isEqualTo(burst);
        return bucket;
    }

    private static int taken(TokenBucket bucket) {
        return (int) IntStream.range(0, 100).filter(i -> bucket.tryTake()).count();
    }
}
