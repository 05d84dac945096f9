package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rate quota, as AWS has it: 2 a second with a burst of 5")
class QuotaTest {
    private final MovableClock clock = new MovableClock();
    private final ConnectSimulator simulator =
            Unsigned.builder().clock(clock).quota(2, 5).start();
    private final HttpCaller caller = new HttpCaller(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("serves the burst at once, and throttles what follows without starting it")
    void servesTheBurst() {
        // When
        List<Reply> replies = start(7);

        // Then
        assertThat(replies).extracting(Reply::status).containsExactly(200, 200, 200, 200, 200, 429, 429);
        assertThat(replies.get(5).errorType()).isEqualTo("ThrottlingException");
        assertThat(replies.get(5).message()).contains("quota");
        assertThat(simulator.contacts()).hasSize(5);
    }

    @Test
    @DisplayName("serves two more after a second")
    void refills() {
        // Given
        start(6);

        // When
        clock.move(Duration.ofSeconds(1));

        // Then
        assertThat(start(3)).extracting(Reply::status).containsExactly(200, 200, 429);
    }

    @Test
    @DisplayName("serves no more than the burst after a long rest")
    void savesUpTheBurst() {
        // Given
        start(6);

        // When
        clock.move(Duration.ofHours(1));

        // Then
        assertThat(start(6)).extracting(Reply::status).containsExactly(200, 200, 200, 200, 200, 429);
    }

    @Test
    @DisplayName("counts refused and repeated requests too")
    void countsEveryRequest() {
        // Given
        caller.startRaw("{}");
        caller.startRaw("not JSON");
        caller.start(ChatRequests.withToken("t"));
        caller.start(ChatRequests.withToken("t"));

        // Then
        assertThat(start(2)).extracting(Reply::status).containsExactly(200, 429);
    }

    @Test
    @DisplayName("does not count requests to other paths, nor to the simulator's own")
    void countsTheOperationOnly() {
        // Given
        for (int i = 0; i < 10; i++) {
            caller.send("GET", "/elsewhere", "");
            caller.send("GET", "/_simulator/contacts", "");
        }

        // Then
        assertThat(start(6)).extracting(Reply::status).containsExactly(200, 200, 200, 200, 200, 429);
    }

    @Test
    @DisplayName("is whole again after a reset")
    void resets() {
        // Given
        start(6);

        // When
        simulator.reset();

        // Then
        assertThat(start(6)).extracting(Reply::status).containsExactly(200, 200, 200, 200, 200, 429);
    }

    @Test
    @DisplayName("is off by default, and where it is switched off")
    void isOff() {
        try (ConnectSimulator byDefault = Unsigned.builder().clock(clock).start();
                ConnectSimulator unlimited =
                        Unsigned.builder().clock(clock).quota(2, 5).unlimited().start()) {
            for (int i = 0; i < 50; i++) {
                assertThat(new HttpCaller(byDefault).start(ChatRequests.valid()).status())
                        .isEqualTo(200);
                assertThat(new HttpCaller(unlimited).start(ChatRequests.valid()).status())
                        .isEqualTo(200);
            }
        }
    }

    private List<Reply> start(int times) {
        return Stream.generate(() -> caller.start(ChatRequests.valid()))
                .limit(times)
                .toList();
    }
}
