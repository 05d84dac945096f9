package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.HttpCaller.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A slow answer")
class SlowAnswerTest {
    private static final SlowAnswer HOURS_LATE = new SlowAnswer(Duration.ofHours(1));

    @Test
    @DisplayName("comes whole, once its delay and the simulator's latency have passed")
    void comesLate() {
        try (ConnectSimulator simulator =
                Unsigned.builder().latency(Duration.ofMillis(50)).start()) {
            // Given
            simulator.failNext(1, new SlowAnswer(Duration.ofMillis(100)));
            long before = System.nanoTime();

            // When
            Reply reply = new HttpCaller(simulator).start(ChatRequests.valid());

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.contactId()).isEqualTo(simulator.contacts().get(0).contactId());
        }
    }

    @Test
    @DisplayName("has started the contact at once, and holds up nobody else, nor who comes again with the token")
    void holdsUpNobodyElse() {
        try (ConnectSimulator simulator = Unsigned.builder().start()) {
            // Given
            HttpCaller caller = new HttpCaller(simulator);
            simulator.failNext(1, HOURS_LATE);
            CompletableFuture<Reply> late = caller.startAsync(ChatRequests.withToken("t"));
            await().until(() -> simulator.contacts().size() == 1);

            // When
            Reply again = caller.start(ChatRequests.withToken("t"));
            Reply other = caller.start(ChatRequests.withToken("other"));

            // Then
            assertThat(again.contactId()).isEqualTo(simulator.contacts().get(0).contactId());
            assertThat(other.contactId()).isEqualTo(simulator.contacts().get(1).contactId());
            assertThat(late).isNotDone();
            assertThat(simulator.requests()).extracting(RecordedRequest::fault).containsExactly(HOURS_LATE, null, null);
            assertThat(simulator.requests().get(0).remarks())
                    .containsExactly("scripted: handled with status 200, then held back for 3600000 ms");
        }
    }

    @Test
    @DisplayName("must be late by a millisecond at least")
    void needsADelay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlowAnswer(Duration.ofNanos(999_999)))
                .withMessageContaining("delay must be at least 1 ms, and is PT0.000999999S");
    }
}
