package io.connectchat.camel.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.StartedContact;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.Contact;

@DisplayName("The Kamelets for a contact")
class ContactKameletsTest extends ChatRouteTestSupport {
    private static final String ROUTES =
            """
            - route:
                from:
                  uri: direct:life
                  steps:
                    - to:
                        uri: kamelet:aws-connect-chat-action
                        parameters:
                          instanceId: %1$s
                          contactFlowId: %2$s
                          sourceEndpoint: %3$s
                          subtype: SMS
                    - setHeader:
                        name: CamelAwsConnectChatAttributes
                        constant: '{"outcome": "booked"}'
                    - to:
                        uri: kamelet:aws-connect-chat-update-attributes-action
                        parameters:
                          instanceId: %1$s
                    - to:
                        uri: kamelet:aws-connect-chat-stop-action
                        parameters:
                          instanceId: %1$s
                    - setHeader:
                        name: text
                        simple: ${body}
                    - to:
                        uri: kamelet:aws-connect-chat-describe-action
                        parameters:
                          instanceId: %1$s
            - route:
                from:
                  uri: direct:stop-named
                  steps:
                    - to:
                        uri: kamelet:aws-connect-chat-stop-action
                        parameters:
                          instanceId: %1$s
                          contactId: no-contact
            - route:
                from:
                  uri: direct:update-by-body
                  steps:
                    - to:
                        uri: kamelet:aws-connect-chat-update-attributes-action
                        parameters:
                          instanceId: %1$s
                          bodyAs: request
            """
                    .formatted(INSTANCE, FLOW, SOURCE);

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("life.camel.yaml", ROUTES));
        return context;
    }

    private Exchange send(String uri, Map<String, Object> headers, Object body) {
        return template.request(uri, exchange -> {
            exchange.getMessage().setHeaders(new HashMap<>(headers));
            exchange.getMessage().setBody(body);
        });
    }

    @Test
    @DisplayName("update, end and describe the contact that the action has started; commands leave the body")
    void life() {
        // When
        Exchange exchange = send("direct:life", Map.of(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER), "Hello");

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader("text")).isEqualTo("Hello");
        StartedContact contact = onlyContact();
        assertThat(simulator.requests().get(1).body()).contains("\"outcome\":\"booked\"", contact.contactId());
        assertThat(exchange.getMessage().getBody(Contact.class).id()).isEqualTo(contact.contactId());
        assertThat(exchange.getMessage().getBody(Contact.class).disconnectTimestamp())
                .isNotNull();
    }

    @Test
    @DisplayName("end the contact that their property names where no header does")
    void byProperty() {
        // When
        Exchange exchange = send("direct:stop-named", Map.of(), "Hello");

        // Then
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.ERROR_CODE))
                .isEqualTo("ContactNotFoundException");
        assertThat(simulator.requests().get(0).body()).contains("no-contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"initialContactId", "InitialContactId"})
    @DisplayName("take attributes and contact from a JSON body too")
    void byBody(String name) {
        // When
        Exchange exchange = send(
                "direct:update-by-body",
                Map.of(),
                "{\"" + name + "\": \"no-contact\", \"attributes\": {\"outcome\": \"booked\"}}");

        // Then
        assertThat(simulator.requests().get(0).body()).contains("\"outcome\":\"booked\"", "no-contact");
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.ERROR_STATUS))
                .isEqualTo(404);
    }
}
