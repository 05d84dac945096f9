package io.connectchat.simulator.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("A target that is slower than events come")
class OutboxTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(Outbox.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final CountDownLatch taken = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<String> sent = new CopyOnWriteArrayList<>();

    private final Sink slow = new Sink() {
        @Override
        public void send(String event) throws IOException {
            taken.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            sent.add(event);
        }

        @Override
        public void close() {
            goOn.countDown();
        }

        @Override
        public String toString() {
            return "the slow one";
        }
    };

    @BeforeEach
    void listen() {
        log.start();
        logger.setAdditive(false);
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    @DisplayName("loses those that are too many, which is told once; the others come")
    void losesTheNewest() throws Exception {
        try (Outbox outbox = new Outbox(slow, 2)) {
            // Given
            outbox.add("1");
            taken.await();

            // When
            List.of("2", "3", "4", "5").forEach(outbox::add);
            goOn.countDown();

            // Then
            await().until(() -> sent.size() == 3);
        }
        assertThat(sent).containsExactly("1", "2", "3");
        assertThat(log.list).singleElement().satisfies(event -> assertThat(event.getFormattedMessage())
                .contains("the slow one does not take them (it takes them too slowly)"));
    }
}
