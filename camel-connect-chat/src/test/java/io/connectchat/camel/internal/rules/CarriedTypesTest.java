package io.connectchat.camel.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Subtype;
import io.connectchat.camel.api.Validation;
import io.connectchat.camel.internal.request.Mapping;
import io.connectchat.camel.internal.request.Problems;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A first message that SMS and WhatsApp may not carry: a warning, for AWS does not say so of this member. */
class CarriedTypesTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(ChatRules.class);
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

    private static ChatRules rules(Validation validation) {
        ConnectChatConfiguration configuration = new ConnectChatConfiguration();
        configuration.setValidation(validation);
        return new ChatRules(configuration, new Problems());
    }

    private static RequestMap markdown() {
        return new RequestMap().set("InitialSystemMessage.ContentType", "text/markdown");
    }

    @Test
    @DisplayName("warned once for each endpoint, and sent")
    void warnsOnce() {
        // Given
        ChatRules rules = rules(Validation.strict);
        Problems problems = new Problems();

        // When
        rules.check(markdown().read(), problems);
        rules.check(markdown().read(), problems);

        // Then
        assertThat(problems.isEmpty()).isTrue();
        assertThat(log.list).hasSize(1);
        assertThat(log.list.get(0).getLevel()).isEqualTo(Level.WARN);
        rules(Validation.strict).check(markdown().read(), problems);
        assertThat(log.list).hasSize(2);
    }

    @Test
    void staysSilentOtherwise() {
        // When
        Problems problems = new Problems();
        rules(Validation.aws).check(markdown().read(), problems);
        rules(Validation.strict).check(new RequestMap().read(), problems);
        rules(Validation.strict).check(new RequestMap().template().read(), problems);
        rules(Validation.strict)
                .check(markdown().set("SegmentAttributes", Map.of("mine", "x")).read(), problems);
        rules(Validation.strict)
                .check(
                        markdown()
                                .set("SegmentAttributes", Map.of("connect:Subtype", "connect:Other"))
                                .read(),
                        problems);

        // Then
        assertThat(log.list).isEmpty();
    }

    @Test
    @DisplayName("a type that options name for messages is no message's where there is none")
    void staysSilentWithoutMessage() {
        // Given
        Mapping message = Mapping.mapping().options(options -> {
            options.setSubtype(Subtype.SMS);
            options.setMessageContentType("text/markdown");
        });

        // When
        rules(Validation.strict).check(message.map().request(), new Problems());
        assertThat(log.list).isEmpty();
        rules(Validation.strict).check(message.body("hi").map().request(), new Problems());

        // Then
        assertThat(log.list).hasSize(1);
    }
}
