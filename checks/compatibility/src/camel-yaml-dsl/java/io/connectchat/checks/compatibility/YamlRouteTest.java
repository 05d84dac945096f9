package io.connectchat.checks.compatibility;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

/** A route in YAML, its options as parameters. */
class YamlRouteTest {
    @Test
    void startsAChat() throws Exception {
        try (ChatRoutes chats = new ChatRoutes()) {
            // Given
            String route =
                    """
                    - route:
                        from:
                          uri: direct:chat
                          steps:
                            - to:
                                uri: aws-connect-chat
                                parameters:
                                  instanceId: %s
                                  contactFlowId: %s
                                  sourceEndpoint: %s
                                  subtype: WhatsApp
                                  attribute.team: retention
                    """
                            .formatted(ChatRoutes.INSTANCE, ChatRoutes.FLOW, ChatRoutes.SOURCE);
            PluginHelper.getRoutesLoader(chats.context)
                    .loadRoutes(ResourceHelper.fromString("chats.camel.yaml", route));
            chats.context.start();

            // When
            Exchange exchange = chats.send("direct:chat");

            // Then
            assertThat(exchange.getException()).isNull();
            assertThat(chats.simulator)
                    .startedChatTo(ChatRoutes.CUSTOMER)
                    .onChannel("WhatsApp")
                    .withAttribute("team", "retention");
        }
    }
}
