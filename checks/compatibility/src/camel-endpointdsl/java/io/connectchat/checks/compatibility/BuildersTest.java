package io.connectchat.checks.compatibility;

import static io.connectchat.camel.dsl.endpoint.StaticEndpointBuilders.awsConnectChat;
import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.dsl.component.ComponentsBuilderFactory;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** The type-safe builders of component and endpoint. */
class BuildersTest {
    @Test
    void startAChat() throws Exception {
        try (ChatRoutes chats = new ChatRoutes()) {
            // Given
            ComponentsBuilderFactory.awsConnectChat()
                    .region("eu-west-2")
                    .accessKey("test")
                    .secretKey("test")
                    .overrideEndpoint(true)
                    .uriEndpointOverride(chats.simulator.endpoint().toString())
                    .displayName("built")
                    .register(chats.context, "built-chat");
            chats.started(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:chat")
                            .to(awsConnectChat("built-chat", ChatRoutes.INSTANCE)
                                    .contactFlowId(ChatRoutes.FLOW)
                                    .sourceEndpoint(ChatRoutes.SOURCE)
                                    .subtype("SMS")
                                    .attributes("team", "retention"));
                }
            });

            // When
            Exchange exchange = chats.send("direct:chat");

            // Then
            assertThat(exchange.getException()).isNull();
            assertThat(chats.simulator).startedChatTo(ChatRoutes.CUSTOMER).withAttribute("team", "retention");
            assertThat(chats.simulator.contacts().get(0).json()).contains("built");
        }
    }
}
