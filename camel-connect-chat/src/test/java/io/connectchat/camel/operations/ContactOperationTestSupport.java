package io.connectchat.camel.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.SimulatedError;
import io.connectchat.simulator.StartedContact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.ConnectException;

/** What holds for each operation on a contact, over real HTTP. */
abstract class ContactOperationTestSupport extends ChatRouteTestSupport {
    private final String operation;
    private final String contactMember;

    ContactOperationTestSupport(String operation, String contactMember) {
        this.operation = operation;
        this.contactMember = contactMember;
    }

    /** The members that a request needs beside the instance and the contact, by the API's names. */
    abstract Map<String, Object> others();

    @Override
    protected ConnectChatComponent component(CamelContext context) {
        ConnectChatComponent component = super.component(context);
        component.getConfiguration().setMaxAttempts(1);
        return component;
    }

    String uri(String... options) {
        String uri = "aws-connect-chat:" + INSTANCE + "?operation=" + operation;
        return options.length == 0 ? uri : uri + "&" + String.join("&", options);
    }

    String started() {
        Exchange exchange = send(ENDPOINT, Map.of(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER), "Hello");
        return exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID, String.class);
    }

    StartedContact contact(String id) {
        return simulator.contact(id).orElseThrow();
    }

    Exchange send(String uri, Map<String, Object> headers, @Nullable Object body) {
        return template.request(uri, exchange -> {
            exchange.getMessage().setHeaders(new HashMap<>(headers));
            exchange.getMessage().setBody(body);
        });
    }

    /** A request with the members that it needs, all of them by header. */
    Exchange sendByHeaders(String contact, String... options) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(ConnectChatConstants.CONTACT_ID, contact);
        others().forEach((name, value) -> headers.put(ConnectChatConstants.HEADER_PREFIX + name, value));
        return send(uri(options), headers, "the body");
    }

    /** A request in the body, of members by the API's names. */
    Exchange sendRequest(Map<String, Object> members) {
        return send(uri("bodyAs=request", "pinned="), Map.of(), members);
    }

    Map<String, Object> request(String contact) {
        Map<String, Object> members = new HashMap<>(others());
        members.put(contactMember, contact);
        return members;
    }

    Exchange sendWith(String member, Object value) {
        Map<String, Object> members = request("no-contact");
        members.put(member, value);
        return sendRequest(members);
    }

    static void assertSent(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
    }

    /** A request that keeps the rules reaches the service, which does not know the contact. */
    static void assertKeepsTheRules(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(ConnectException.class);
    }

    List<Violation> violations(Exchange exchange) {
        InvalidChatRequestException refusal = exchange.getException(InvalidChatRequestException.class);
        assertThat(refusal).isNotNull();
        assertThat(simulator.requests().stream()
                        .filter(request -> !request.path().endsWith("outbound-chat")))
                .isEmpty();
        return refusal.getViolations();
    }

    void assertRefused(Exchange exchange, String member, String rule) {
        assertThat(violations(exchange)).singleElement().satisfies(violation -> {
            assertThat(violation.member()).isEqualTo(member);
            assertThat(violation.rule()).isEqualTo(rule);
        });
    }

    @Test
    @DisplayName("takes the contact from the header that a start has set, and carries no client token")
    void contactByHeader() {
        // When
        Exchange exchange = sendByHeaders(started());

        // Then
        assertSent(exchange);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.REQUEST_ID))
                .isNotNull();
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKeys(ConnectChatConstants.SENT_CLIENT_TOKEN, ConnectChatConstants.RETRYABLE);
        assertThat(simulator.requests().get(1).body()).doesNotContain("ClientToken");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("takes the contact from the body or an option too")
    void contactByBodyOrOption(boolean byOption) {
        // Given
        String id = started();

        // When
        Exchange exchange = byOption
                ? send(uri("bodyAs=request", "contactId=" + id), Map.of(), others())
                : sendRequest(request(id));

        // Then
        assertSent(exchange);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("takes the header's contact rather than the option's, unless it is pinned")
    void pinnedContact(boolean pinned) {
        // Given
        String own = started();
        String other = started();

        // When
        Exchange exchange =
                sendByHeaders(other, "contactId=" + own, pinned ? "pinned=InstanceId,ContactId" : "pinned=");

        // Then
        if (pinned) {
            assertRefused(exchange, contactMember, "is pinned by the endpoint and must not be set to another value");
            assertThat(violations(exchange).get(0).origin()).isEqualTo("header CamelAwsConnectChatContactId");
        } else {
            assertSent(exchange);
            RecordedRequest request = simulator.requests().get(2);
            assertThat(request.path() + request.query() + request.body())
                    .contains(other)
                    .doesNotContain(own);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, true", "256, true", "0, false", "257, false"})
    @DisplayName("takes a contact's ID of 1 to 256 characters")
    void lengthOfTheContact(int length, boolean allowed) {
        // When
        Exchange exchange = sendRequest(request("c".repeat(length)));

        // Then
        if (allowed) {
            assertKeepsTheRules(exchange);
        } else {
            assertThat(violations(exchange)).extracting(Violation::member).containsExactly(contactMember);
        }
    }

    @Test
    @DisplayName("refuses a request without a contact, and says where one could come from")
    void withoutContact() {
        // When
        Exchange exchange = send(uri("bodyAs=request"), Map.of(), others());

        // Then
        assertRefused(exchange, contactMember, "is required");
        assertThat(violations(exchange).get(0).origin())
                .isEqualTo("set by none of header CamelAwsConnectChatContactId, body, option contactId");
    }

    @Test
    @DisplayName("refuses the ARN of something else for the instance, and takes that of an instance")
    void instance() {
        // Given
        String arn = "arn:aws:connect:eu-west-2:111122223333:";

        // Then
        assertSent(sendRequest(with("InstanceId", arn + "instance/" + INSTANCE, request(started()))));
        simulator.reset();
        assertThat(violations(sendWith("InstanceId", arn + "queue/q")))
                .extracting(Violation::member)
                .containsExactly("InstanceId");
    }

    private static Map<String, Object> with(String member, Object value, Map<String, Object> members) {
        members.put(member, value);
        return members;
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLING, 429, true",
        "INTERNAL_SERVICE, 500, true",
        "INVALID_REQUEST, 400, false",
        "ACCESS_DENIED, 403, false",
        "RESOURCE_NOT_FOUND, 404, false"
    })
    @DisplayName("says of the service's errors what they are, and whether another try may succeed")
    void errors(SimulatedError error, int status, boolean retryable) {
        // Given
        String id = started();
        simulator.failNext(1, error);

        // When
        Exchange exchange = sendByHeaders(id);

        // Then
        assertThat(exchange.getException()).isInstanceOf(ConnectException.class);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.ERROR_STATUS))
                .isEqualTo(status);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.ERROR_CODE))
                .isEqualTo(((ConnectException) exchange.getException())
                        .awsErrorDetails()
                        .errorCode());
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(retryable);
    }

    @Test
    @DisplayName("fails with the service's exception where there is no such contact, which no other try mends")
    void unknownContact() {
        // When
        Exchange exchange = sendByHeaders("00000000-0000-4000-8000-000000000000");

        // Then
        assertKeepsTheRules(exchange);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.ERROR_CODE))
                .asString()
                .endsWith("NotFoundException");
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(false);
    }

    /** A command leaves the body. */
    static void assertBodyIsLeft(Exchange exchange) {
        assertSent(exchange);
        assertThat(exchange.getMessage().getBody()).isEqualTo("the body");
    }
}
