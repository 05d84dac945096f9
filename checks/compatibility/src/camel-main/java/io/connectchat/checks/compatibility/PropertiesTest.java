package io.connectchat.checks.compatibility;

import static io.connectchat.simulator.assertj.ConnectAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.simulator.ConnectSimulator;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

/** The component's options as properties of Camel Main, with dashes and in Java's spelling. */
class PropertiesTest {
    @Test
    void setTheComponentsOptions() throws Exception {
        try (ConnectSimulator simulator = ConnectSimulator.builder().start()) {
            // Given
            Main main = new Main();
            simulator.camelProperties().forEach(main::addInitialProperty);
            main.addInitialProperty("camel.component.aws-connect-chat.attributes[team]", "retention");
            main.addInitialProperty("camel.component.aws-connect-chat.apiCallTimeout", "10s");
            main.configure().addRoutesBuilder(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:chat").to(ChatRoutes.ENDPOINT);
                }
            });
            main.start();

            // When
            Exchange exchange = main.getCamelTemplate().send("direct:chat", e -> {
                e.getMessage().setBody("Hello");
                e.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, ChatRoutes.CUSTOMER);
            });
            main.stop();

            // Then
            assertThat(exchange.getException()).isNull();
            assertThat(simulator).startedChatTo(ChatRoutes.CUSTOMER).withAttribute("team", "retention");
        }
    }
}
