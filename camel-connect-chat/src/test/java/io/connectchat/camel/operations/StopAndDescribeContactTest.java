package io.connectchat.camel.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.Contact;
import software.amazon.awssdk.services.connect.model.ContactNotFoundException;

/** What can be done with a contact once it is started. */
class StopAndDescribeContactTest extends ChatRouteTestSupport {
    private static final String CONTACT = "aws-connect-chat:" + INSTANCE + "?operation=";

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:life").to(ENDPOINT).to(CONTACT + "stopContact").to(CONTACT + "describeContact");
            }
        };
    }

    private Exchange start(String uri) {
        return template.request(
                uri, exchange -> exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER));
    }

    private Exchange send(String uri, Map<String, Object> headers, Object body) {
        return template.request(uri, exchange -> {
            exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
            exchange.getMessage().setBody(body);
        });
    }

    @Test
    @DisplayName("the contact that a start's reply names is ended and described, without a step between")
    void theContactsLife() {
        // When
        Exchange exchange = start("direct:life");

        // Then
        assertThat(exchange.getException()).isNull();
        Contact contact = exchange.getMessage().getBody(Contact.class);
        assertThat(contact.id()).isEqualTo(onlyContact().contactId());
        assertThat(contact.disconnectTimestamp()).isNotNull();
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isEqualTo(contact.id());
    }

    @Test
    void stopLeavesTheBodyAndTakesItsReason() {
        // Given
        String id = started();

        // When
        Exchange exchange = send(
                CONTACT + "stopContact",
                Map.of(ConnectChatConstants.CONTACT_ID, id, ConnectChatConstants.DISCONNECT_REASON, "OTHER"),
                "the body");

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo("the body");
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.REQUEST_ID))
                .isNotNull();
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKeys(ConnectChatConstants.SENT_CLIENT_TOKEN, ConnectChatConstants.RETRYABLE);
        assertThat(simulator.requests().get(1).body()).contains("\"Code\":\"OTHER\"");
    }

    @Test
    @DisplayName("a header that asks for another operation than the endpoint's is refused: it may be forged")
    void aForgedOperationStopsNothing() {
        // Given
        String id = started();

        // When
        Exchange exchange = send(
                ENDPOINT,
                Map.of(ConnectChatConstants.OPERATION, "stopContact", ConnectChatConstants.CONTACT_ID, id),
                "Hello");

        // Then
        assertThat(exchange.getException()).hasMessageContaining("Operation").hasMessageContaining("pinned");
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    @DisplayName("a header chooses the operation for a message where the endpoint pins nothing")
    void byHeader() {
        // Given
        String id = started();

        // When
        Exchange exchange = send(
                ENDPOINT + "&pinned=",
                Map.of(ConnectChatConstants.OPERATION, "DescribeContact", ConnectChatConstants.CONTACT_ID, id),
                "text that is no message here");

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(Contact.class);
        assertThat(simulator.contacts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopContact", "describeContact"})
    void aContactThatIsMissingOrTooLongIsRefused(String operation) {
        // When
        Exchange missing = send(CONTACT + operation, Map.of(), "any");
        Exchange tooLong = send(CONTACT + operation, Map.of(ConnectChatConstants.CONTACT_ID, "x".repeat(257)), "any");

        // Then
        assertThat(refusal(missing).getViolations()).singleElement().satisfies(violation -> {
            assertThat(violation.member()).isEqualTo("ContactId");
            assertThat(violation.origin())
                    .isEqualTo("set by none of header CamelAwsConnectChatContactId, body, option contactId");
        });
        assertThat(refusal(tooLong).getViolations()).singleElement().satisfies(violation -> assertThat(violation.rule())
                .isEqualTo("must be at most 256 characters long but has 257"));
        assertThat(simulator.requests()).isEmpty();
    }

    private static InvalidChatRequestException refusal(Exchange exchange) {
        return exchange.getException(InvalidChatRequestException.class);
    }

    @Test
    void aRequestInTheBodyIsReadIfAskedFor() {
        // Given
        String id = started();

        // When
        Exchange exchange =
                send(CONTACT + "describeContact&bodyAs=request", Map.of(), "{\"contactId\":\"" + id + "\"}");

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(Contact.class).id()).isEqualTo(id);
    }

    @Test
    void anUnknownContactFailsAsTheServiceSays() {
        // When
        Exchange exchange = send(
                CONTACT + "stopContact",
                Map.of(ConnectChatConstants.CONTACT_ID, "00000000-0000-4000-8000-000000000000"),
                "any");

        // Then
        assertThat(exchange.getException()).isInstanceOf(ContactNotFoundException.class);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(false);
    }

    private String started() {
        Exchange exchange = start(ENDPOINT);
        return exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID, String.class);
    }
}
