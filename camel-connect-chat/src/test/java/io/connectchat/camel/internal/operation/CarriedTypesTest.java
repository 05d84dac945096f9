package io.connectchat.camel.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Subtype;
import io.connectchat.camel.api.Validation;
import io.connectchat.camel.internal.request.Mapping;
import io.connectchat.camel.internal.token.ExplicitTokens;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A first message that SMS and WhatsApp may not carry: a warning, for AWS does not say so of this member. */
class CarriedTypesTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(EndpointOperation.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
    }

    private static EndpointOperation<?, ?> operation(Validation validation) throws Exception {
        ConnectChatConfiguration configuration = new ConnectChatConfiguration();
        configuration.setValidation(validation);
        return operation(configuration);
    }

    private static EndpointOperation<?, ?> operation(ConnectChatConfiguration configuration) throws Exception {
        return new EndpointOperations(configuration, new ExplicitTokens()).configured();
    }

    private static void prepare(EndpointOperation<?, ?> operation, @Nullable Object body) throws Exception {
        Exchange exchange = new DefaultExchange(Mapping.CONTEXT);
        exchange.getMessage().setBody(body);
        try {
            operation.prepare(exchange);
        } catch (InvalidChatRequestException e) {
            assertThat(e.getViolations()).isNotEmpty();
        }
    }

    private static RequestMap markdown() {
        return new RequestMap().set("InitialSystemMessage.ContentType", "text/markdown");
    }

    @Test
    @DisplayName("warned once for each endpoint, and sent")
    void warnsOnce() throws Exception {
        // Given
        EndpointOperation<?, ?> operation = operation(Validation.strict);

        // When
        prepare(operation, markdown().map());
        prepare(operation, markdown().map());

        // Then
        assertThat(log.list).hasSize(1);
        assertThat(log.list.get(0).getLevel()).isEqualTo(Level.WARN);
        prepare(operation(Validation.strict), markdown().map());
        assertThat(log.list).hasSize(2);
    }

    @Test
    void staysSilentOtherwise() throws Exception {
        // When
        prepare(operation(Validation.aws), markdown().map());
        prepare(operation(Validation.strict), new RequestMap().map());
        prepare(operation(Validation.strict), new RequestMap().template().map());
        prepare(
                operation(Validation.strict),
                markdown().set("SegmentAttributes", Map.of("mine", "x")).map());
        prepare(
                operation(Validation.strict),
                markdown()
                        .set("SegmentAttributes", Map.of("connect:Subtype", "connect:Other"))
                        .map());

        // Then
        assertThat(log.list).isEmpty();
    }

    @Test
    @DisplayName("a type that options name for messages is no message's where there is none")
    void staysSilentWithoutMessage() throws Exception {
        // Given
        ConnectChatConfiguration options = new ConnectChatConfiguration();
        options.setSubtype(Subtype.SMS);
        options.setMessageContentType("text/markdown");

        // When
        prepare(operation(options), null);
        assertThat(log.list).isEmpty();
        prepare(operation(options), "hi");

        // Then
        assertThat(log.list).hasSize(1);
    }
}
