package io.connectchat.checks.compatibility;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** The Kamelet that lies in the component's jar. */
class KameletTest {
    @Test
    void startsAChat() throws Exception {
        try (ChatRoutes chats = new ChatRoutes()) {
            // Given
            chats.started(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:chat")
                            .to("kamelet:aws-connect-chat-sink?instanceId=" + ChatRoutes.INSTANCE + "&contactFlowId="
                                    + ChatRoutes.FLOW + "&subtype=SMS&sourceEndpoint=" + ChatRoutes.SOURCE
                                    + "&useDefaultCredentialsProvider=false&accessKey=test&secretKey=test"
                                    + "&region=eu-west-2&overrideEndpoint=true&uriEndpointOverride="
                                    + chats.simulator.endpoint());
                }
            });

            // When
            Exchange exchange = chats.send("direct:chat");

            // Then
            assertThat(exchange.getException()).isNull();
            assertThat(chats.simulator).startedChatTo(ChatRoutes.CUSTOMER).withMessage("Hello");
        }
    }
}
