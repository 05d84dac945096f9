package io.connectchat.camel.internal.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.connectchat.camel.api.ConnectChatConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Endpoints of one client whose paces differ exceed the quota together: somebody is told, once. */
class FlowsTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(Flows.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final VirtualTime time = new VirtualTime();
    private final Flows flows = new Flows(50, time, () -> time);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(log);
    }

    @Test
    void endpointsOfOnePaceAreNothingToTell() {
        // When
        flows.of(paced(2.0));
        flows.of(paced(2.0));

        // Then
        assertThat(log.list).isEmpty();
    }

    @Test
    void differentPacesAndNoneAreToldOnce() {
        // When
        flows.of(paced(2.0));
        flows.of(paced(null));
        flows.of(paced(3.0));

        // Then
        assertThat(log.list).singleElement().satisfies(event -> assertThat(event.getFormattedMessage())
                .contains("requestsPerSecond")
                .contains("exceed the account's quota"));
    }

    private static ConnectChatConfiguration paced(@Nullable Double requestsPerSecond) {
        ConnectChatConfiguration options = new ConnectChatConfiguration();
        options.setRequestsPerSecond(requestsPerSecond);
        return options;
    }
}
