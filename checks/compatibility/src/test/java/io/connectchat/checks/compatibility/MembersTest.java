package io.connectchat.checks.compatibility;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.simulator.StartedContact;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Java route: what a message says becomes a request, and the answer becomes headers. */
class MembersTest {
    private final ChatRoutes chats = new ChatRoutes();

    @BeforeEach
    void start() throws Exception {
        chats.started(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:chat")
                        .to(ChatRoutes.ENDPOINT
                                + "&displayName=option&chatDurationInMinutes=60&attribute.team=retention"
                                + "&segmentAttribute.priority={\"ValueInteger\":5}");
            }
        });
    }

    @AfterEach
    void stop() {
        chats.close();
    }

    @Test
    void aTextStartsAChatAndStaysTheBody() {
        // When
        Exchange exchange = chats.send("direct:chat");

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(chats.simulator)
                .startedChatTo(ChatRoutes.CUSTOMER)
                .withMessage("Hello")
                .withAttribute("team", "retention")
                .withContactFlow(ChatRoutes.FLOW)
                .fromNumber(ChatRoutes.SOURCE);
        StartedContact contact = chats.simulator.contacts().get(0);
        assertThat(contact.request())
                .containsEntry(
                        "SegmentAttributes",
                        Map.of(
                                "connect:Subtype", Map.of("ValueString", "connect:SMS"),
                                "priority", Map.of("ValueInteger", 5)));
        assertThat(exchange.getMessage().getBody()).isEqualTo("Hello");
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isEqualTo(contact.contactId());
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.SENT_CLIENT_TOKEN))
                .isEqualTo(contact.clientToken());
    }

    @Test
    void aHeaderComesBeforeTheBodyAndTheBodyBeforeTheOption() {
        // When
        Exchange exchange = chats.send(
                "direct:chat",
                """
                {"destinationEndpoint": "+15550100", "initialSystemMessage": {"content": "Hello"},
                 "participantDetails": {"displayName": "body"}, "chatDurationInMinutes": 90}
                """,
                Map.of(ConnectChatConstants.DISPLAY_NAME, "header"));

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(chats.simulator.contacts().get(0).request())
                .containsEntry("ParticipantDetails", Map.of("DisplayName", "header"))
                .containsEntry("ChatDurationInMinutes", 90);
    }
}
