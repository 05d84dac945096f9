package io.connectchat.simulator.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The book of contacts, used by several threads")
class ContactBookTest {
    /** Enough for a race to show. */
    private static final int ROUNDS = 20_000;

    /** A book that two threads enter a contact into at the same moment, both with one token. */
    private static final class Race {
        private final ContactBook book =
                new ContactBook(10, Integer.MAX_VALUE, ContactStore.none(), ContactListener.none());
        private final AtomicInteger ready = new AtomicInteger();
        private final AtomicInteger started = new AtomicInteger();
        private final AtomicBoolean broken = new AtomicBoolean();

        void run(String contactId) {
            ready.incrementAndGet();
            while (ready.get() < 2) {
                // Neither a lock nor a yield: who comes back from one comes too late for the race.
                Thread.onSpinWait();
            }
            Contact contact = Contacts.startedAt(Instant.EPOCH, contactId, "token");
            try {
                started.addAndGet(book.start(contact).entered() ? 1 : 0);
            } catch (RuntimeException e) {
                // A thread that left the races would have the other wait for ever.
                broken.set(true);
            }
        }
    }

    @Test
    @DisplayName("Of two starts with one token at the same moment, one starts a contact")
    void oneWins() {
        // Given
        List<Race> races = Stream.generate(Race::new).limit(ROUNDS).toList();

        // When
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> races.forEach(race -> race.run("other")));
        races.forEach(race -> race.run("one"));
        other.join();

        // Then
        assertThat(races).noneMatch(race -> race.broken.get());
        assertThat(races).extracting(race -> race.started.get()).containsOnly(1);
        assertThat(races).allSatisfy(race -> assertThat(race.book.contacts()).hasSize(1));
    }
}
