package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.model.LimitExceededException;

@DisplayName("Chats at once")
class ConcurrentChatsTest {
    private final MovableClock clock = new MovableClock();
    private final ConnectSimulator simulator =
            ConnectSimulator.builder().clock(clock).concurrentChats(2).start();
    private final SdkCaller caller = new SdkCaller(simulator);

    @AfterEach
    void close() {
        caller.close();
        simulator.close();
    }

    @Test
    @DisplayName("beyond the quota are a 429 LimitExceededException, and start nothing")
    void areLimited() {
        // Given
        caller.start();
        caller.start();

        // Then
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(caller::start)
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(429));
        assertThat(simulator.contacts()).hasSize(2);
    }

    @Test
    @DisplayName("are counted for each instance apart")
    void areCountedApart() {
        // Given
        caller.start();
        caller.start();

        // When
        caller.start(r -> r.instanceId("other"));

        // Then
        assertThat(simulator.contacts()).hasSize(3);
    }

    @Test
    @DisplayName("that were stopped or have expired make room")
    void makeRoom() {
        // Given
        caller.start(r -> r.chatDurationInMinutes(60));
        String stopped = caller.start();

        // When
        caller.stop(stopped);
        caller.start();
        clock.move(Duration.ofHours(1));
        caller.start();

        // Then
        assertThat(simulator.contacts()).hasSize(4);
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(caller::start);
    }

    @Test
    @DisplayName("leave room for one only, when a stopped one expires too")
    void areNotCountedTwice() {
        // Given
        String stopped = caller.start(r -> r.chatDurationInMinutes(60));
        caller.start();
        caller.stop(stopped);
        clock.move(Duration.ofHours(1));

        // When
        caller.start();

        // Then
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(caller::start);
    }

    @Test
    @DisplayName("A repeated token is answered also where there is no room")
    void replaysWhenFull() {
        // Given
        String first = caller.start(r -> r.clientToken("t"));
        caller.start();

        // Then
        assertThat(caller.start(r -> r.clientToken("t"))).isEqualTo(first);
    }
}
