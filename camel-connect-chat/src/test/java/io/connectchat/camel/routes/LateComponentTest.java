package io.connectchat.camel.routes;

import static io.connectchat.camel.support.ChatRouteTestSupport.CUSTOMER;
import static io.connectchat.camel.support.ChatRouteTestSupport.ENDPOINT;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.ConnectionDrop;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A component that comes into a running context, or leaves it")
class LateComponentTest {

    @Test
    @DisplayName("knows the parent of an exchange that was made of one under way")
    void exchangeUnderWay() throws Exception {
        try (ConnectSimulator simulator = ChatRouteTestSupport.simulator().start();
                CamelContext context = new DefaultCamelContext()) {
            // Given
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:late")
                            .errorHandler(
                                    defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                            .process(exchange -> context.addComponent(
                                    "aws-connect-chat", ChatRouteTestSupport.component(context, simulator)))
                            .enrich()
                            .header("chat");
                }
            });
            context.start();
            simulator.failNext(1, ConnectionDrop.AFTER_ACCEPTANCE);

            // When
            try (ProducerTemplate template = context.createProducerTemplate()) {
                Exchange exchange = template.request("direct:late", sent -> {
                    sent.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
                    sent.getMessage().setHeader("chat", ENDPOINT + "&maxAttempts=1");
                    sent.getMessage().setBody("Hello");
                });

                // Then
                assertThat(exchange.getException()).isNull();
            }
            assertThat(simulator.contacts()).hasSize(1);
        }
    }

    @Test
    @DisplayName("listens to the context's exchanges no longer than it is in it")
    void leaves() throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            // Given
            context.start();
            int before = context.getManagementStrategy().getEventNotifiers().size();
            context.addComponent("aws-connect-chat", new ConnectChatComponent(context));
            assertThat(context.getManagementStrategy().getEventNotifiers()).hasSize(before + 1);

            // When
            ConnectChatComponent component = (ConnectChatComponent) context.removeComponent("aws-connect-chat");
            component.shutdown();

            // Then
            assertThat(context.getManagementStrategy().getEventNotifiers()).hasSize(before);
        }
    }
}
