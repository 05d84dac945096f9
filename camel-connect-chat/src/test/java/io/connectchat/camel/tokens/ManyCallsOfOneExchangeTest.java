package io.connectchat.camel.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.BrokenAnswer;
import io.connectchat.simulator.ConnectionDrop;
import io.connectchat.simulator.Fault;
import io.connectchat.simulator.FaultPlan;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.StartedContact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One exchange, many calls: what is another message is sent, what is the same is not, also where calls fail. */
class ManyCallsOfOneExchangeTest extends ChatRouteTestSupport {
    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // Camel counts an exchange's redeliveries over all its calls.
                errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0));
                String once = ENDPOINT + "&maxAttempts=1";
                for (ClientTokenStrategy strategy : ClientTokenStrategy.values()) {
                    String chat = once + "&clientTokenStrategy=" + strategy;
                    from("direct:two-" + strategy)
                            .to(chat)
                            .setHeader("firstContact", header(ConnectChatConstants.CONTACT_ID))
                            .setBody(constant("Another message"))
                            .to(chat);
                    from("direct:loop-" + strategy).loop(3).to(chat);
                    from("direct:whole-" + strategy).to("direct:parts-" + strategy);
                    from("direct:parts-" + strategy)
                            .errorHandler(noErrorHandler())
                            .split(body())
                            .stopOnException()
                            .to(chat);
                }
            }
        };
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                        SimulatedError.THROTTLING,
                        SimulatedError.INTERNAL_SERVICE,
                        ConnectionDrop.BEFORE_ACCEPTANCE,
                        ConnectionDrop.AFTER_ACCEPTANCE,
                        BrokenAnswer.HALF,
                        BrokenAnswer.GARBAGE)
                .flatMap(fault -> Stream.of(
                                ClientTokenStrategy.exchange,
                                ClientTokenStrategy.content,
                                ClientTokenStrategy.messageId)
                        .map(strategy -> Arguments.of(fault, strategy)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void twoMessagesStartTwoChatsAlsoWhereEachIsRedelivered(Fault fault, ClientTokenStrategy strategy) {
        // Given
        simulator.failWith(everySecond(fault));

        // When
        Exchange exchange = send("direct:two-" + strategy, "One message");

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.requests()).hasSize(4);
        assertThat(simulator.contacts())
                .extracting(StartedContact::contactId)
                .containsExactly(
                        exchange.getMessage().getHeader("firstContact", String.class),
                        exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID, String.class));
        assertThat(simulator.contacts().get(0).json()).contains("One message");
        assertThat(simulator.contacts().get(1).json()).contains("Another message");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aLoopOverOneMessageStartsOneChatAlsoWhereEachIsRedelivered(Fault fault, ClientTokenStrategy strategy) {
        // Given
        simulator.failWith(everySecond(fault));

        // When
        Exchange exchange = send("direct:loop-" + strategy, "Hello");

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.requests()).hasSize(6);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isEqualTo(onlyContact().contactId());
    }

    @Test
    void byNoneALoopOverOneMessageStartsAChatEachTime() {
        // When
        send("direct:loop-none", "Hello");

        // Then
        assertThat(simulator.contacts()).hasSize(3);
    }

    @Test
    void byExchangeASplitThatIsTriedAgainAsAWholeSendsItsPartsAgain() {
        // Given
        simulator.failWith(secondAlone(SimulatedError.INTERNAL_SERVICE));

        // When
        Exchange exchange = send("direct:whole-exchange", List.of("First part", "Second part"));

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(parts()).containsExactly("First part", "First part", "Second part");
    }

    @Test
    void byContentASplitThatIsTriedAgainAsAWholeSendsEachPartOnce() {
        // Given
        simulator.failWith(secondAlone(SimulatedError.INTERNAL_SERVICE));

        // When
        Exchange exchange = send("direct:whole-content", List.of("First part", "Second part"));

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.requests()).hasSize(4);
        assertThat(parts()).containsExactly("First part", "Second part");
    }

    private static FaultPlan everySecond(Fault fault) {
        return ordinal -> ordinal % 2 == 1 ? Optional.of(fault) : Optional.empty();
    }

    private static FaultPlan secondAlone(Fault fault) {
        return ordinal -> ordinal == 2 ? Optional.of(fault) : Optional.empty();
    }

    private List<String> parts() {
        return simulator.contacts().stream()
                .map(contact -> contact.json().replaceAll(".*\"Content\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private Exchange send(String route, Object body) {
        return template.request(route, exchange -> {
            exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
            exchange.getMessage().setHeader("JMSMessageID", "ID:1");
            exchange.getMessage().setBody(body);
        });
    }
}
