package io.connectchat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.simulator.HttpCaller.Reply;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Instances, contact flows and source numbers")
class KnownResourcesTest {
    private static final String OTHER_NUMBER = "arn:aws:connect:eu-central-1:123456789012:phone-number/other";

    static Stream<Arguments> lists() {
        return Stream.of(
                list("InstanceId", b -> b.instances("other"), b -> b.instances("other", ChatRequests.INSTANCE)),
                list("ContactFlowId", b -> b.contactFlows("other"), b -> b.contactFlows("other", ChatRequests.FLOW)),
                list(
                        "SourceEndpoint.Address",
                        b -> b.sourceNumbers(OTHER_NUMBER),
                        b -> b.sourceNumbers(OTHER_NUMBER, ChatRequests.SOURCE, ChatRequests.SOURCE)));
    }

    private static Arguments list(
            String member,
            UnaryOperator<ConnectSimulatorBuilder> without,
            UnaryOperator<ConnectSimulatorBuilder> with) {
        return Arguments.of(member, without, with);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    @DisplayName("What is not on a list that is given is a 404 ResourceNotFoundException that names the member")
    void refusesUnknown(
            String member,
            UnaryOperator<ConnectSimulatorBuilder> without,
            UnaryOperator<ConnectSimulatorBuilder> with) {
        try (ConnectSimulator simulator = without.apply(Unsigned.builder()).start()) {
            // When
            Reply reply = new HttpCaller(simulator).start(ChatRequests.valid());

            // Then
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.errorType()).isEqualTo("ResourceNotFoundException");
            assertThat(reply.message()).startsWith(member + " names what");
            assertThat(simulator.contacts()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    @DisplayName("What is on the list is accepted")
    void acceptsKnown(
            String member,
            UnaryOperator<ConnectSimulatorBuilder> without,
            UnaryOperator<ConnectSimulatorBuilder> with) {
        try (ConnectSimulator simulator = with.apply(Unsigned.builder()).start()) {
            assertThat(new HttpCaller(simulator).start(ChatRequests.valid()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("An invalid request is a 400 before anything is looked up")
    void judgesFirst() {
        try (ConnectSimulator simulator = Unsigned.builder().instances("other").start()) {
            assertThat(new HttpCaller(simulator)
                            .start(ChatRequests.valid().put("ContactFlowId", ""))
                            .status())
                    .isEqualTo(400);
        }
    }
}
