package io.connectchat.camel.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.request.Mapping;
import io.connectchat.camel.internal.request.ReadRequest;
import io.connectchat.camel.internal.violation.Violations;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.ExchangeHelper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which token a request gets. */
class ClientTokensTest {
    private final Violations problems = new Violations("StartOutboundChatContact");

    private static Exchange exchange() {
        return new DefaultExchange(Mapping.CONTEXT);
    }

    private static ReadRequest request(Exchange exchange, String text) {
        return Mapping.of(exchange).body(text).map().request();
    }

    private @Nullable String token(ClientTokens tokens, Exchange exchange, String text) {
        return tokens.tokenFor(exchange, request(exchange, text).document(), problems);
    }

    private @Nullable String token(ClientTokenStrategy strategy, Exchange exchange, String text) {
        return token(new ClientTokens(strategy, new ExplicitTokens()), exchange, text);
    }

    @Test
    @DisplayName("exchange: a redelivery repeats the token; another request or another exchange does not")
    void byExchange() {
        // Given
        ClientTokenStrategy strategy = ClientTokenStrategy.exchange;
        Exchange exchange = exchange();
        String token = token(strategy, exchange, "hi");

        // Then
        assertThat(token).startsWith("cc1e-");
        assertThat(token(strategy, exchange, "hi")).isEqualTo(token);
        assertThat(token(strategy, exchange, "hello")).isNotEqualTo(token);
        assertThat(token(strategy, exchange(), "hi")).isNotEqualTo(token);
    }

    @Test
    @DisplayName("content: the same request is the same token, in any exchange")
    void byContent() {
        // Given
        ClientTokenStrategy strategy = ClientTokenStrategy.content;
        String token = token(strategy, exchange(), "hi");

        // Then
        assertThat(token).startsWith("cc1c-");
        assertThat(token(strategy, exchange(), "hi")).isEqualTo(token);
        assertThat(token(strategy, exchange(), "hello")).isNotEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JMSMessageID", "CamelAwsSqsMessageId"})
    @DisplayName("messageId: the broker's id and the request")
    void byMessageId(String header) {
        // Given
        ClientTokenStrategy strategy = ClientTokenStrategy.messageId;
        String token = token(strategy, withHeader(header, "ID:1"), "hi");

        // Then
        assertThat(token).startsWith("cc1m-");
        assertThat(token(strategy, withHeader(header, "ID:1"), "hi")).isEqualTo(token);
        assertThat(token(strategy, withHeader(header, "ID:2"), "hi")).isNotEqualTo(token);
        assertThat(token(strategy, withHeader(header, "ID:1"), "hello")).isNotEqualTo(token);
    }

    @Test
    void jmsGoesBeforeSqs() {
        // Given
        Exchange both = withHeader("JMSMessageID", "ID:1");
        both.getMessage().setHeader("CamelAwsSqsMessageId", "ID:2");
        Exchange blank = withHeader("JMSMessageID", " ");
        blank.getMessage().setHeader("CamelAwsSqsMessageId", "ID:2");

        // Then
        assertThat(MessageIds.of(both)).contains("ID:1");
        assertThat(MessageIds.of(blank)).contains("ID:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    @DisplayName("messageId without an id is refused, and Camel's own id is none")
    void messageWithoutAnIdIsRefused(String id) {
        // When
        String token = token(ClientTokenStrategy.messageId, withHeader("JMSMessageID", id), "hi");

        // Then
        assertThat(token).isNull();
        assertThat(problems.list())
                .containsExactly(new Violation(
                        "ClientToken",
                        "cannot be created because the message has no ID of a broker",
                        "option clientTokenStrategy",
                        "Keep the header JMSMessageID or CamelAwsSqsMessageId of the consumer, or set"
                                + " clientTokenStrategy to exchange or content",
                        Violation.Owner.ENDPOINT));
        assertThat(token(ClientTokenStrategy.messageId, exchange(), "hi")).isNull();
    }

    private static Exchange withHeader(String name, Object value) {
        Exchange exchange = exchange();
        exchange.getMessage().setHeader(name, value);
        return exchange;
    }

    @Test
    @DisplayName("none: random each time")
    void byNothing() {
        // Given
        Exchange exchange = exchange();

        // Then
        assertThat(token(ClientTokenStrategy.none, exchange, "hi"))
                .hasSize(36)
                .isNotEqualTo(token(ClientTokenStrategy.none, exchange, "hi"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a message's own token goes before any strategy")
    void explicitTokenWins(ClientTokenStrategy strategy) {
        assertThat(token(strategy, withToken("mine"), "hi")).isEqualTo("mine");
        Exchange ofBody = exchange();
        ReadRequest request =
                Mapping.of(ofBody).body(Map.of("ClientToken", "mine")).map().request();
        assertThat(new ClientTokens(strategy, new ExplicitTokens()).tokenFor(ofBody, request.document(), problems))
                .isEqualTo("mine");
        assertThat(problems.isEmpty()).isTrue();
    }

    private static Exchange withToken(String token) {
        return withHeader("CamelAwsConnectChatClientToken", token);
    }

    @Test
    void aRedeliveryMayRepeatAnExplicitToken() {
        // Given
        ClientTokens tokens = new ClientTokens(ClientTokenStrategy.exchange, new ExplicitTokens());
        Exchange exchange = withToken("mine");

        // Then
        for (int delivery = 0; delivery < 3; delivery++) {
            assertThat(token(tokens, exchange, "hi")).isEqualTo("mine");
        }
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    @DisplayName("one token for two requests of an exchange is refused: the second would be swallowed as a repeat")
    void oneTokenForTwoRequestsIsRefused() {
        // Given
        ClientTokens tokens = new ClientTokens(ClientTokenStrategy.exchange, new ExplicitTokens());
        Exchange exchange = withToken("mine");
        token(tokens, exchange, "hi");

        // When
        String second = token(tokens, exchange, "hello");

        // Then
        assertThat(second).isNull();
        assertThat(problems.list())
                .containsExactly(new Violation(
                        "ClientToken",
                        "was already used for another request of this exchange",
                        "header CamelAwsConnectChatClientToken",
                        "Set a different token for each request, or no token",
                        Violation.Owner.ENDPOINT));
        assertThat(token(tokens, exchange, "hi"))
                .describedAs("the first, redelivered")
                .isEqualTo("mine");
        exchange.getMessage().setHeader("CamelAwsConnectChatClientToken", "another");
        assertThat(token(tokens, exchange, "hello")).isEqualTo("another");
    }

    @Test
    @DisplayName("parts that an exchange was split into share its tokens")
    void partsOfASplitShareTheirTokens() {
        // Given
        ClientTokens tokens = new ClientTokens(ClientTokenStrategy.exchange, new ExplicitTokens());
        Exchange whole = withToken("mine");
        List<Exchange> parts = List.of(
                ExchangeHelper.createCorrelatedCopy(whole, false), ExchangeHelper.createCorrelatedCopy(whole, false));
        assertThat(parts.get(0).getExchangeId()).isNotEqualTo(parts.get(1).getExchangeId());

        // Then
        assertThat(token(tokens, parts.get(0), "to the first")).isEqualTo("mine");
        assertThat(token(tokens, parts.get(1), "to the second")).isNull();
        assertThat(token(tokens, whole, "to all")).isNull();
        assertThat(problems.list()).hasSize(2);
    }

    @Test
    void otherExchangesMayHaveTheSameToken() {
        // Given
        ClientTokens tokens = new ClientTokens(ClientTokenStrategy.exchange, new ExplicitTokens());

        // Then
        assertThat(token(tokens, withToken("mine"), "hi")).isEqualTo("mine");
        assertThat(token(tokens, withToken("mine"), "hello")).isEqualTo("mine");
    }

    @Test
    @DisplayName("ten thousand uses are remembered, and the oldest make room")
    void memoryIsBounded() {
        // Given
        ExplicitTokens tokens = new ExplicitTokens();
        Exchange exchange = exchange();
        for (int i = 0; i < 10_000; i++) {
            assertThat(tokens.note(exchange, "token " + i, "one")).isTrue();
        }
        assertThat(tokens.note(exchange, "token 0", "other")).isFalse();

        // When
        tokens.note(exchange, "one more", "one");

        // Then
        assertThat(tokens.note(exchange, "token 1", "other")).isFalse();
        assertThat(tokens.note(exchange, "token 0", "other"))
                .describedAs("forgotten")
                .isTrue();
    }
}
