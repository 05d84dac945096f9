package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.simulator.HttpCaller.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Simulated latency")
class LatencyTest {

    @Test
    @DisplayName("holds each answer back for at least so long")
    void holdsBack() {
        try (ConnectSimulator simulator =
                Unsigned.builder().latency(Duration.ofMillis(50)).start()) {
            // Given
            long before = System.nanoTime();

            // When
            Reply reply = new HttpCaller(simulator).start(ChatRequests.valid());

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
            assertThat(reply.status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("holds up no other request, and lets the contact start at once")
    void blocksNothing() {
        try (ConnectSimulator simulator =
                Unsigned.builder().latency(Duration.ofHours(1)).start()) {
            // Given
            HttpCaller caller = new HttpCaller(simulator);

            // When
            List<CompletableFuture<Reply>> replies = Stream.generate(() -> caller.startAsync(ChatRequests.valid()))
                    .limit(20)
                    .toList();

            // Then
            await().untilAsserted(() -> assertThat(simulator.contacts()).hasSize(20));
            assertThat(simulator.requests()).hasSize(20);
            assertThat(caller.getArray("/_simulator/contacts")).hasSize(20);
            assertThat(replies).noneMatch(CompletableFuture::isDone);
        }
    }
}
