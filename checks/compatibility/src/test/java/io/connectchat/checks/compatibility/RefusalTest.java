package io.connectchat.checks.compatibility;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must not be sent is not sent, and the exception says why. */
class RefusalTest {
    private final ChatRoutes chats = new ChatRoutes();

    @BeforeEach
    void start() {
        chats.context.start();
    }

    @AfterEach
    void stop() {
        chats.close();
    }

    @Test
    void allViolationsAreReportedAtOnce() {
        // When
        Exchange exchange = chats.send(
                ChatRoutes.ENDPOINT,
                "a".repeat(1025),
                Map.of(
                        ConnectChatConstants.DESTINATION_ENDPOINT,
                        "no number",
                        ConnectChatConstants.CHAT_DURATION_IN_MINUTES,
                        1));

        // Then
        assertThat(exchange.getException(InvalidChatRequestException.class).getViolations())
                .extracting(Violation::member)
                .containsExactlyInAnyOrder(
                        "DestinationEndpoint.Address", "ChatDurationInMinutes", "InitialSystemMessage.Content");
        assertThat(chats.simulator).receivedRequests(0);
    }

    @Test
    void aPinnedMemberIsTheEndpointsAffairWhateverItsHeadersCase() {
        // When
        Exchange exchange = chats.send(
                ChatRoutes.ENDPOINT,
                "Hello",
                Map.of(
                        ConnectChatConstants.DESTINATION_ENDPOINT,
                        ChatRoutes.CUSTOMER,
                        "camelawsconnectchatcontactflowid",
                        "other"));

        // Then
        assertThat(exchange.getException(InvalidChatRequestException.class).getViolations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.member()).isEqualTo("ContactFlowId");
                    assertThat(violation.rule()).contains("pinned");
                });
        assertThat(chats.simulator).receivedRequests(0);
    }
}
