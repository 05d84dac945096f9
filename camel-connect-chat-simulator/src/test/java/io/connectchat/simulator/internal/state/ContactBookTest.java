package io.connectchat.simulator.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.StartedContact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The book of contacts, used by several threads")
class ContactBookTest {
    private static final int THREADS = 8;

    @Test
    @DisplayName("Of starts with one token at the same moment, one wins and the others get its contact")
    void oneWins() throws Exception {
        // Given: rounds enough for a race to show
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int round = 0; round < 500; round++) {
            ContactBook book = new ContactBook();

            // When
            List<StartedContact> answered = startTogether(book, threads);

            // Then
            assertThat(book.contacts()).hasSize(1);
            assertThat(answered).containsOnly(book.contacts().get(0));
        }
        threads.shutdown();
    }

    private static List<StartedContact> startTogether(ContactBook book, ExecutorService threads) throws Exception {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Callable<StartedContact>> starts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            StartedContact contact = contact("contact-" + i);
            starts.add(() -> {
                together.await();
                StartedContact earlier = book.start(contact);
                return earlier == null ? contact : earlier;
            });
        }
        List<StartedContact> answered = new ArrayList<>();
        for (Future<StartedContact> start : threads.invokeAll(starts)) {
            answered.add(start.get());
        }
        return answered;
    }

    private static StartedContact contact(String id) {
        return new StartedContact(id, Instant.EPOCH, "+49151", "token", "request", "{}");
    }
}
