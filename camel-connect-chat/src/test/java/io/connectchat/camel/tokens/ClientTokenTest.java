package io.connectchat.camel.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.RecordedRequest;
import io.connectchat.simulator.SimulatedError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.model.AccessDeniedException;

/** That nobody is messaged twice, and nobody is left out: what routes make of tokens. */
class ClientTokenTest extends ChatRouteTestSupport {
    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:redelivered")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                        .to(ENDPOINT + "&maxAttempts=1");
                from("direct:chat").to(ENDPOINT);
                from("direct:content").to(ENDPOINT + "&clientTokenStrategy=content");
                from("direct:messageId").to(ENDPOINT + "&clientTokenStrategy=messageId");
                from("direct:none").to(ENDPOINT + "&clientTokenStrategy=none");
                from("direct:two-endpoints")
                        .to(ENDPOINT)
                        .setHeader(ConnectChatConstants.CLIENT_TOKEN, constant("mine"))
                        .setBody(constant("Something else"))
                        .to(ENDPOINT + "&chatDurationInMinutes=60");
                from("direct:split").split(body()).to(ENDPOINT);
            }
        };
    }

    @Test
    void aRedeliveryRepeatsTheToken() {
        // Given
        simulator.failNext(2, SimulatedError.INTERNAL_SERVICE);

        // When
        Exchange exchange = send("direct:redelivered", "Hello", Map.of());

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.requests()).hasSize(3);
        assertThat(simulator.requests().stream().map(ClientTokenTest::token)).containsOnly(token(exchange));
        assertThat(simulator.contacts()).hasSize(1);
    }

    @Test
    void byDefaultTwoExchangesWithTheSameMessageStartTwoChats() {
        // When
        send("direct:chat", "Hello", Map.of());
        send("direct:chat", "Hello", Map.of());

        // Then
        assertThat(simulator.contacts()).hasSize(2);
    }

    @Test
    void byContentTwoExchangesWithTheSameMessageStartOneChat() {
        // When
        Exchange first = send("direct:content", "Hello", Map.of());
        Exchange second = send("direct:content", "Hello", Map.of());
        send("direct:content", "Hello again", Map.of());

        // Then
        assertThat(token(second)).isEqualTo(token(first));
        assertThat(second.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isEqualTo(first.getMessage().getHeader(ConnectChatConstants.CONTACT_ID));
        assertThat(simulator.contacts()).hasSize(2);
    }

    @Test
    void byMessageIdTheBrokersRedeliveryStartsOneChat() {
        // When
        send("direct:messageId", "Hello", Map.of("JMSMessageID", "ID:1"));
        send("direct:messageId", "Hello", Map.of("JMSMessageID", "ID:1"));
        send("direct:messageId", "Hello", Map.of("JMSMessageID", "ID:2"));
        send("direct:messageId", "Hello", Map.of("CamelAwsSqsMessageId", "sqs-1"));

        // Then
        assertThat(simulator.contacts()).hasSize(3);
    }

    @Test
    void byMessageIdAMessageWithoutOneIsRefused() {
        // When
        Exchange exchange = send("direct:messageId", "Hello", Map.of());

        // Then
        assertThat(exchange.getException(InvalidChatRequestException.class))
                .hasMessageContaining("JMSMessageID")
                .hasMessageContaining("clientTokenStrategy");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void withoutAStrategyEachCallHasATokenOfItsOwn() {
        // When
        Exchange first = send("direct:none", "Hello", Map.of());
        Exchange second = send("direct:none", "Hello", Map.of());

        // Then
        assertThat(token(first))
                .isNotEqualTo(token(second))
                .isEqualTo(token(simulator.requests().get(0)));
        assertThat(simulator.contacts()).hasSize(2);
    }

    @Test
    void theMessagesOwnTokenWinsAndIsTakenOffAfterSuccess() {
        // When
        Exchange exchange = send("direct:content", "Hello", Map.of(ConnectChatConstants.CLIENT_TOKEN, "mine"));

        // Then
        assertThat(onlyContact().clientToken()).isEqualTo("mine");
        assertThat(token(exchange)).isEqualTo("mine");
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(ConnectChatConstants.CLIENT_TOKEN);
    }

    @Test
    void theMessagesOwnTokenStaysAfterAFailureForTheNextTry() {
        // Given
        simulator.failNext(1, SimulatedError.ACCESS_DENIED);

        // When
        Exchange exchange = send("direct:chat", "Hello", Map.of(ConnectChatConstants.CLIENT_TOKEN, "mine"));

        // Then
        assertThat(exchange.getException()).isInstanceOf(AccessDeniedException.class);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.CLIENT_TOKEN))
                .isEqualTo("mine");
    }

    @Test
    void aTokenInTheBodyWinsOverTheStrategy() {
        // When
        send("direct:content", Map.of("clientToken", "of the body"), Map.of());

        // Then
        assertThat(onlyContact().clientToken()).isEqualTo("of the body");
    }

    @Test
    void oneTokenForTwoRequestsOfAnExchangeIsRefusedNotSent() throws Exception {
        // Given
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
        exchange.getMessage().setHeader(ConnectChatConstants.CLIENT_TOKEN, "mine");
        exchange.getMessage().setBody("Hello");
        var producer = context.getEndpoint(ENDPOINT).createAsyncProducer();
        producer.start();
        producer.process(exchange);

        // When
        exchange.getMessage().setHeader(ConnectChatConstants.CLIENT_TOKEN, "mine");
        exchange.getMessage().setBody("Something else");
        producer.process(exchange);

        // Then
        assertThat(exchange.getException(InvalidChatRequestException.class))
                .hasMessageContaining("another request of this exchange")
                .hasMessageNotContaining("mine");
        assertThat(simulator.contacts()).hasSize(1);
        assertThat(simulator.requests()).hasSize(1);
        producer.stop();
    }

    @Test
    void norIsOneTokenForTwoEndpoints() {
        // When
        Exchange exchange = send("direct:two-endpoints", "Hello", Map.of(ConnectChatConstants.CLIENT_TOKEN, "mine"));

        // Then
        assertThat(exchange.getException(InvalidChatRequestException.class))
                .hasMessageContaining("another request of this exchange");
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void partsOfASplitThatInheritOneTokenAreNotSwallowedInSilence() {
        // When
        Exchange exchange = send(
                "direct:split", List.of("Hello", "Something else"), Map.of(ConnectChatConstants.CLIENT_TOKEN, "mine"));

        // Then
        assertThat(exchange.getException(InvalidChatRequestException.class))
                .hasMessageContaining("another request of this exchange");
        assertThat(simulator.requests()).hasSize(1);
    }

    private Exchange send(String route, Object body, Map<String, Object> headers) {
        Map<String, Object> all = new HashMap<>(headers);
        all.put(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
        return template.request(route, e -> {
            e.getMessage().setHeaders(all);
            e.getMessage().setBody(body);
        });
    }

    private static String token(Exchange exchange) {
        return exchange.getMessage().getHeader(ConnectChatConstants.SENT_CLIENT_TOKEN, String.class);
    }

    private static String token(RecordedRequest request) {
        return request.body().replaceAll(".*\"ClientToken\":\"([^\"]*)\".*", "$1");
    }
}
