package io.connectchat.camel.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.engine.HashMapHeadersMapFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That nothing goes where the route's author did not mean it to go, whatever a message says. */
class GuardTest extends ChatRouteTestSupport {
    private static final String OTHER_SOURCE = "arn:aws:connect:eu-west-2:111122223333:phone-number/cccc-dddd";

    /** Headers as a source may deliver them: a map that tells cases apart. */
    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getCamelContextExtension().setHeadersMapFactory(new HashMapHeadersMapFactory());
        return context;
    }

    @ParameterizedTest
    @CsvSource({
        "CamelAwsConnectChatInstanceId, 99999999-1234-1234-1234-123456789012, InstanceId",
        "camelawsconnectchatinstanceid, 99999999-1234-1234-1234-123456789012, InstanceId",
        "CAMELAWSCONNECTCHATINSTANCEID, 99999999-1234-1234-1234-123456789012, InstanceId",
        "CamelAwsConnectChatSourceEndpoint, " + OTHER_SOURCE + ", SourceEndpoint",
        "CamelAWSConnectChatSourceEndpoint, " + OTHER_SOURCE + ", SourceEndpoint",
        "CamelAwsConnectChatContactFlowId, other, ContactFlowId",
        "camelAwsConnectChatContactFlowId, other, ContactFlowId"
    })
    void aForgedHeaderIsRefused(String header, String value, String member) {
        // When
        Exchange exchange = send(ENDPOINT, "Hello", Map.of(header, value));

        // Then
        assertThat(violation(exchange).member()).isEqualTo(member);
        assertThat(violation(exchange).origin()).isEqualToIgnoringCase("header " + header);
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"InstanceId\": \"99999999-1234-1234-1234-123456789012\"}",
                "{\"instanceId\": \"99999999-1234-1234-1234-123456789012\"}",
                "{\"SourceEndpoint\": {\"Type\": \"CONNECT_PHONENUMBER_ARN\", \"Address\": \"" + OTHER_SOURCE + "\"}}",
                "{\"sourceEndpoint\": {\"address\": \"" + OTHER_SOURCE + "\"}}",
                "{\"ContactFlowId\": \"other\"}"
            })
    void aForgedBodyIsRefused(String body) {
        // When
        Exchange exchange = send(ENDPOINT, body, Map.of());

        // Then
        assertThat(violation(exchange).rule()).contains("pinned");
        assertThat(violation(exchange).origin()).isEqualTo("body");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aMessageMaySayWhatTheEndpointSays() {
        // When
        Exchange exchange = send(
                ENDPOINT,
                Map.of(
                        "ContactFlowId",
                        "arn:aws:connect:eu-west-2:111122223333:instance/" + INSTANCE + "/contact-flow/" + FLOW),
                Map.of(
                        ConnectChatConstants.INSTANCE_ID,
                        "arn:aws:connect:eu-west-2:111122223333:instance/" + INSTANCE));

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(onlyContact().request())
                .containsEntry("InstanceId", INSTANCE)
                .containsEntry("ContactFlowId", FLOW);
    }

    @Test
    void anAuthorWhoPinsNothingLetsMessagesChoose() {
        // When
        Exchange exchange = send(
                ENDPOINT + "&pinned=",
                "Hello",
                Map.of(
                        ConnectChatConstants.CONTACT_FLOW_ID,
                        "other",
                        ConnectChatConstants.SOURCE_ENDPOINT,
                        OTHER_SOURCE));

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(onlyContact().request()).containsEntry("ContactFlowId", "other");
    }

    @Test
    void aPinnedTokenIsTheEndpointsOwnAffair() {
        // When
        Exchange byHeader =
                send(ENDPOINT + "&pinned=ClientToken", "Hello", Map.of(ConnectChatConstants.CLIENT_TOKEN, "theirs"));
        Exchange byBody = send(ENDPOINT + "&pinned=ClientToken", Map.of("ClientToken", "theirs"), Map.of());
        Exchange without = send(ENDPOINT + "&pinned=ClientToken", "Hello", Map.of());

        // Then
        assertThat(violation(byHeader).rule()).contains("pinned");
        assertThat(violation(byBody).rule()).contains("pinned");
        assertThat(without.getException()).isNull();
        assertThat(onlyContact().clientToken()).startsWith("cc1");
    }

    @Test
    void twoSpellingsOfOneHeaderThatDifferAreRefused() {
        // When
        Exchange exchange = send(ENDPOINT, "Hello", Map.of("camelawsconnectchatdestinationendpoint", "+15550199"));

        // Then
        assertThat(violation(exchange).member()).isEqualTo("DestinationEndpoint");
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'&allowedDestinations=+1,+44', true",
        "'&allowedDestinations=+15550100', true",
        "'&allowedDestinations=%2B1', true",
        "'&allowedDestinations=1', true",
        "'&allowedDestinations=+1,!+1876', true",
        "'&allowedDestinations=+1,!+1555', false",
        "'&allowedDestinations=!+1555', false",
        "'&allowedDestinations=+44, +49', false",
        "'&allowedDestinations=+15550101', false",
        "'&allowedDestinations=+44&validation=aws', false"
    })
    void onlyAllowedDestinationsAreSentTo(String options, boolean allowed) {
        // When
        Exchange exchange = send(ENDPOINT + options, "Hello", Map.of());

        // Then
        assertThat(simulator.contacts()).hasSize(allowed ? 1 : 0);
        assertThat(exchange.getException() == null).isEqualTo(allowed);
        if (!allowed) {
            assertThat(violation(exchange).rule()).contains("allowedDestinations");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+15550100&allowedDestinations=+1",
                "+15550100&allowed-destinations=+1",
                "+15550100&Subtype=WhatsApp"
            })
    void aRecipientOfADynamicEndpointCannotReplaceItsOptions(String recipient) throws Exception {
        // Given
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dynamic").toD(ENDPOINT + "&allowedDestinations=+44&destinationEndpoint=${body}");
            }
        });

        // When
        Exchange exchange =
                template.request("direct:dynamic", e -> e.getMessage().setBody(recipient));

        // Then
        StringWriter all = new StringWriter();
        exchange.getException().printStackTrace(new PrintWriter(all));
        assertThat(all.toString())
                .containsAnyOf("come from message data", "is set twice")
                .doesNotContain("5550100");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void anOperationThatDoesNotExistStartsNothing() {
        // When
        Exchange exchange = send(ENDPOINT, "Hello", Map.of(ConnectChatConstants.OPERATION, "tagContact"));

        // Then
        assertThat(violation(exchange).member()).isEqualTo("Operation");
        assertThat(simulator.requests()).isEmpty();
    }

    private Exchange send(String uri, Object body, Map<String, Object> headers) {
        Map<String, Object> all = new HashMap<>(headers);
        all.put(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
        return template.request(uri, e -> {
            all.forEach(e.getMessage()::setHeader);
            e.getMessage().setBody(body);
        });
    }

    private static Violation violation(Exchange exchange) {
        InvalidChatRequestException refusal = exchange.getException(InvalidChatRequestException.class);
        assertThat(refusal).isNotNull();
        assertThat(refusal.getViolations()).hasSize(1);
        return refusal.getViolations().get(0);
    }
}
