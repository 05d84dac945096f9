package io.connectchat.camel.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.BrokenAnswer;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.Fault;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.SlowAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.connect.model.AccessDeniedException;
import software.amazon.awssdk.services.connect.model.ConflictException;
import software.amazon.awssdk.services.connect.model.InternalServiceException;
import software.amazon.awssdk.services.connect.model.InvalidRequestException;
import software.amazon.awssdk.services.connect.model.LimitExceededException;
import software.amazon.awssdk.services.connect.model.ResourceNotFoundException;
import software.amazon.awssdk.services.connect.model.ThrottlingException;

/** How a call ends, as a route sees it. */
class ReplyTest extends ChatRouteTestSupport {
    private static final int ATTEMPTS_OF_THE_SDK = 4;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:chat").to(ENDPOINT);
                from("direct:impatient").to(ENDPOINT + "&apiCallAttemptTimeout=500ms&maxAttempts=2");
                from("direct:twice")
                        .to(ENDPOINT)
                        .setHeader("firstContact", header(ConnectChatConstants.CONTACT_ID))
                        .setBody(constant("Another message"))
                        .to(ENDPOINT);
            }
        };
    }

    @Test
    void successLeavesTheBodyAndSetsTheHeaders() {
        // Given
        Map<String, Object> body = Map.of("DestinationEndpoint", CUSTOMER, "Attributes", Map.of("campaign", "spring"));

        // When
        Exchange exchange = template.request("direct:chat", e -> e.getMessage().setBody(body));

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isSameAs(body);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isEqualTo(onlyContact().contactId());
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.REQUEST_ID))
                .isEqualTo(onlyContact().requestId());
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.SENT_CLIENT_TOKEN))
                .isEqualTo(onlyContact().clientToken());
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKeys(ConnectChatConstants.ERROR_CODE, ConnectChatConstants.RETRYABLE);
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(SimulatedError.INVALID_REQUEST, InvalidRequestException.class, false, 1),
                Arguments.of(SimulatedError.ACCESS_DENIED, AccessDeniedException.class, false, 1),
                Arguments.of(SimulatedError.RESOURCE_NOT_FOUND, ResourceNotFoundException.class, false, 1),
                Arguments.of(SimulatedError.CONFLICT, ConflictException.class, false, 1),
                Arguments.of(SimulatedError.LIMIT_EXCEEDED, LimitExceededException.class, false, 1),
                Arguments.of(SimulatedError.THROTTLING, ThrottlingException.class, true, ATTEMPTS_OF_THE_SDK),
                Arguments.of(
                        SimulatedError.INTERNAL_SERVICE, InternalServiceException.class, true, ATTEMPTS_OF_THE_SDK));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void errorsComeUnwrappedAndSayWhatToMakeOfThem(
            SimulatedError error, Class<? extends Exception> type, boolean retryable, int attempts) {
        // Given
        simulator.failNext(100, error);

        // When
        Exchange exchange = sendTo("direct:chat");

        // Then
        assertThat(exchange.getException()).isExactlyInstanceOf(type);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.ERROR_CODE))
                .isEqualTo(error.type());
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.ERROR_STATUS))
                .isEqualTo(error.status());
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(retryable);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.REQUEST_ID))
                .isEqualTo(simulator.requests().get(attempts - 1).requestId());
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isNull();
        assertThat(simulator.requests()).hasSize(attempts);
    }

    static Stream<Fault> unreadable() {
        return Stream.of(
                ConnectionDrop.BEFORE_ACCEPTANCE,
                ConnectionDrop.AFTER_ACCEPTANCE,
                BrokenAnswer.HALF,
                BrokenAnswer.GARBAGE,
                new SlowAnswer(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void anAnswerThatDoesNotComeOrCannotBeReadIsWorthAnotherTry(Fault fault) {
        // Given
        simulator.failNext(100, fault);

        // When
        Exchange exchange = sendTo("direct:impatient");

        // Then
        assertThat(exchange.getException()).isInstanceOf(SdkClientException.class);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(true);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.ERROR_CODE))
                .isNull();
    }

    @Test
    void anAnswerThatIsLostIsFetchedByTheSdksNextAttempt() {
        // Given
        simulator.failNext(1, ConnectionDrop.AFTER_ACCEPTANCE);

        // When
        Exchange exchange = sendTo("direct:chat");

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.requests()).hasSize(2);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isEqualTo(onlyContact().contactId());
    }

    @Test
    void twoMessagesOfOneExchangeStartTwoChats() {
        // When
        Exchange exchange = sendTo("direct:twice");

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.contacts()).hasSize(2);
        assertThat(exchange.getMessage().getHeader("firstContact"))
                .isEqualTo(simulator.contacts().get(0).contactId());
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isEqualTo(simulator.contacts().get(1).contactId());
    }

    @Test
    void whatAnEarlierCallHasLeftIsNotTakenForThisOnes() {
        // Given
        simulator.failNext(1, SimulatedError.ACCESS_DENIED);

        // When
        Exchange exchange = template.request("direct:chat", e -> {
            e.getMessage().setBody("Hello");
            e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
            e.getMessage().setHeader(ConnectChatConstants.CONTACT_ID, "of an earlier call");
        });

        // Then
        assertThat(exchange.getException()).isInstanceOf(AccessDeniedException.class);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isNull();
    }

    private Exchange sendTo(String route) {
        return template.request(route, e -> {
            e.getMessage().setBody("Hello");
            e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
        });
    }
}
