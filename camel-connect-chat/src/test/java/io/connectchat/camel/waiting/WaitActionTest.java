package io.connectchat.camel.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.waiting.WaitScene.Waiting;
import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.Fault;
import io.connectchat.simulator.FaultRule;
import io.connectchat.simulator.SimulatedError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.Contact;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.ThrottlingException;

@DisplayName("The Kamelet aws-connect-chat-wait-action")
class WaitActionTest {
    /** More than a contact is asked within a test, so that the time limit and the rate are not what ends it. */
    private static final Map<String, String> OFTEN = Map.of("interval", "20ms", "pollsPerSecond", "1000");

    private final WaitScene scene = new WaitScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOMER_DISCONNECT", "AGENT_DISCONNECT", "OTHER"})
    @DisplayName("goes on when somebody has ended the contact, with the contact as the body")
    void endedBySomebody(String reason) throws Exception {
        // Given
        scene.with(OFTEN);
        String contact = scene.started();
        Waiting waiting = scene.waitFor(contact);
        await().until(() -> scene.polls().size() > 2);
        assertThat(waiting.ends()).isZero();

        // When
        scene.end(contact, reason);

        // Then
        await().until(() -> waiting.ends() == 1);
        assertThat(waiting.exchange.getException()).isNull();
        assertThat(waiting.outcome()).isEqualTo("ended");
        Contact ended = waiting.exchange.getMessage().getBody(Contact.class);
        assertThat(ended.id()).isEqualTo(contact);
        assertThat(ended.disconnectReason()).isEqualTo(reason);
        assertThat(waiting.exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isEqualTo(contact);
    }

    @Test
    @DisplayName("goes on when the chat's duration has passed")
    void endedByTime() throws Exception {
        // Given
        scene.with(OFTEN);
        Waiting waiting = scene.waitFor(scene.started());
        await().until(() -> scene.polls().size() > 2);

        // When
        scene.putForward(Duration.ofHours(26));

        // Then
        await().until(() -> waiting.ends() == 1);
        assertThat(waiting.outcome()).isEqualTo("ended");
        assertThat(waiting.exchange.getMessage().getBody(Contact.class).disconnectTimestamp())
                .isNotNull();
    }

    @Test
    @DisplayName("goes on at once if the contact had ended before")
    void endedBefore() throws Exception {
        // Given
        scene.with(Map.of("interval", "1h"));
        String contact = scene.started();
        scene.end(contact, "OTHER");

        // When
        Waiting waiting = scene.waitFor(contact);

        // Then
        await().until(() -> waiting.ends() == 1);
        assertThat(waiting.outcome()).isEqualTo("ended");
        assertThat(scene.polls()).hasSize(1);
    }

    @Test
    @DisplayName("goes on when the time limit has passed, with the contact as it is then")
    void timedOut() throws Exception {
        // Given
        scene.with(Map.of("interval", "20ms", "pollsPerSecond", "1000", "timeLimit", "3s"));
        String contact = scene.started();

        // When
        Waiting waiting = scene.waitFor(contact);

        // Then
        await().until(() -> waiting.ends() == 1);
        assertThat(waiting.exchange.getException()).isNull();
        assertThat(waiting.outcome()).isEqualTo("timed-out");
        assertThat(waiting.exchange.getMessage().getBody(Contact.class).id()).isEqualTo(contact);
        assertThat(waiting.exchange.getMessage().getBody(Contact.class).disconnectTimestamp())
                .isNull();
        assertThat(scene.polls()).hasSizeGreaterThan(1);
    }

    static Stream<Fault> passing() {
        return Stream.of(SimulatedError.THROTTLING, SimulatedError.INTERNAL_SERVICE, ConnectionDrop.AFTER_ACCEPTANCE);
    }

    @ParameterizedTest
    @MethodSource("passing")
    @DisplayName("asks again where another try may help")
    void asksAgain(Fault fault) throws Exception {
        // Given
        scene.oneAttempt();
        scene.with(OFTEN);
        String contact = scene.started();
        scene.end(contact, "OTHER");
        scene.simulator.fail(
                FaultRule.of(fault).on(ConnectOperation.DESCRIBE_CONTACT).times(3));

        // When
        Waiting waiting = scene.waitFor(contact);

        // Then
        await().until(() -> waiting.ends() == 1);
        assertThat(waiting.exchange.getException()).isNull();
        assertThat(waiting.outcome()).isEqualTo("ended");
        assertThat(scene.polls()).hasSize(4);
    }

    @Test
    @DisplayName("fails with the last error if every answer within the time limit was one")
    void errorsUpToTheTimeLimit() throws Exception {
        // Given
        scene.oneAttempt();
        scene.with(Map.of("interval", "20ms", "pollsPerSecond", "1000", "timeLimit", "3s"));
        String contact = scene.started();
        scene.simulator.fail(FaultRule.of(SimulatedError.THROTTLING).on(ConnectOperation.DESCRIBE_CONTACT));

        // When
        Waiting waiting = scene.waitFor(contact);

        // Then
        await().until(() -> waiting.ends() == 1);
        assertThat(waiting.exchange.getException()).isInstanceOf(ThrottlingException.class);
        assertThat(waiting.exchange.getMessage().getHeader(ConnectChatConstants.ERROR_CODE))
                .isEqualTo("ThrottlingException");
        assertThat(waiting.outcome()).isNull();
        assertThat(scene.polls()).hasSizeGreaterThan(1);
    }

    @Test
    @DisplayName("leaves other errors to the route's error handling")
    void otherErrors() throws Exception {
        // Given
        scene.load(
                """
                - routeConfiguration:
                    id: errors
                    onException:
                      - onException:
                          exception:
                            - software.amazon.awssdk.services.connect.model.ResourceNotFoundException
                          handled:
                            constant:
                              expression: "true"
                          steps:
                            - setBody:
                                constant:
                                  expression: no such contact
                - route:
                    routeConfigurationId: errors
                    from:
                      uri: direct:handling
                      steps:
                        - to:
                            uri: kamelet:aws-connect-chat-wait-action
                            parameters:
                              instanceId: my-instance
                """);

        // When
        Object body = scene.context
                .createProducerTemplate()
                .requestBodyAndHeader("direct:handling", "", ConnectChatConstants.CONTACT_ID, "never-was");

        // Then
        assertThat(body).isEqualTo("no such contact");
        assertThat(scene.polls()).hasSize(1);
    }

    @Test
    @DisplayName("leaves them to the calling route's own onException with noErrorHandler")
    void errorsOfTheCallingRoute() throws Exception {
        // Given
        scene.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (String suffix : List.of("", "&noErrorHandler=true")) {
                    from("direct:handling" + suffix.replaceAll("\\W", ""))
                            .onException(ResourceNotFoundException.class)
                            .handled(true)
                            .setBody(constant("no such contact"))
                            .end()
                            .to("kamelet:aws-connect-chat-wait-action?instanceId=my-instance" + suffix);
                }
            }
        });
        scene.context.start();
        Map<String, Object> stranger = Map.of(ConnectChatConstants.CONTACT_ID, "never-was");

        // When
        Waiting inherited = scene.send("direct:handling", stranger);
        Waiting own = scene.send("direct:handlingnoErrorHandlertrue", stranger);

        // Then
        await().until(() -> inherited.ends() == 1 && own.ends() == 1);
        assertThat(inherited.exchange.getException()).isInstanceOf(ResourceNotFoundException.class);
        assertThat(own.exchange.getMessage().getBody()).isEqualTo("no such contact");
    }

    @Test
    @DisplayName("refuses a message that names no contact")
    void noContact() throws Exception {
        // Given
        scene.with(OFTEN);

        // When
        Waiting waiting = scene.waitFor(Map.of());

        // Then
        await().until(() -> waiting.ends() == 1);
        assertThat(waiting.exchange.getException())
                .isInstanceOf(InvalidChatRequestException.class)
                .hasMessageContaining("ContactId");
        assertThat(scene.polls()).isEmpty();
    }

    @Test
    @DisplayName("takes no outcome of an earlier step, or of a stranger, for its own")
    void forgedOutcome() throws Exception {
        // Given
        scene.with(Map.of("interval", "20ms", "timeLimit", "100ms"));
        String contact = scene.started();

        // When
        Waiting waiting =
                scene.waitFor(Map.of(ConnectChatConstants.CONTACT_ID, contact, "camelAWSConnectChatOutcome", "ended"));

        // Then
        await().until(() -> waiting.ends() == 1);
        assertThat(waiting.outcome()).isEqualTo("timed-out");
    }

    @ParameterizedTest
    @CsvSource({
        "interval, 0s, interval must be a positive duration",
        "interval, often, often",
        "pollsPerSecond, 0, pollsPerSecond must be above 0",
        "timeLimit, long, long",
        "timeLimit, 0s, timeLimit must be a positive duration",
        "intervall, 20ms, no property intervall"
    })
    @DisplayName("is refused with the start if a property is wrong")
    void wrongProperties(String name, String value, String said) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> scene.with(Map.of(name, value)))
                .satisfies(e -> assertThat(e).hasStackTraceContaining(said));
    }
}
