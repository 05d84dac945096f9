package io.connectchat.camel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** A context, or a route of it, that was stopped and is started again sends as before. */
class RestartTest extends ChatRouteTestSupport {
    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:chat").routeId("chat").to(ENDPOINT + "&requestsPerSecond=1000");
            }
        };
    }

    @Test
    void aRouteThatIsStartedAgainSends() throws Exception {
        // Given
        assertThat(send()).isNull();

        // When
        context.getRouteController().stopRoute("chat");
        context.getRouteController().startRoute("chat");

        // Then
        assertThat(send()).isNull();
        assertThat(simulator.contacts()).hasSize(2);
    }

    @Test
    void aComponentThatIsStartedAgainSends() throws Exception {
        // Given
        ConnectChatComponent component = context.getComponent("aws-connect-chat", ConnectChatComponent.class);
        assertThat(send()).isNull();

        // When
        context.getRouteController().stopRoute("chat");
        component.stop();
        component.start();
        context.getRouteController().startRoute("chat");

        // Then
        assertThat(send()).isNull();
        assertThat(simulator.contacts()).hasSize(2);
    }

    @Test
    void aComponentThatIsStartedAgainServesRoutesThatStayed() throws Exception {
        // Given
        ConnectChatComponent component = context.getComponent("aws-connect-chat", ConnectChatComponent.class);
        assertThat(send()).isNull();

        // When
        component.stop();
        Exception whileStopped = send();
        component.start();

        // Then
        assertThat(whileStopped).isInstanceOf(RejectedExecutionException.class).hasMessageContaining("not sent");
        for (int i = 0; i < 3; i++) {
            assertThat(send()).isNull();
        }
        assertThat(simulator.contacts()).hasSize(4);
    }

    private Exception send() {
        return template.request("direct:chat", exchange -> {
                    exchange.getMessage().setBody("Hello");
                    exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
                })
                .getException();
    }
}
