package io.connectchat.camel.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.engine.HashMapHeadersMapFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where a message's headers tell cases apart, ours")
class HeaderCaseTest extends ChatRouteTestSupport {
    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getCamelContextExtension().setHeadersMapFactory(new HashMapHeadersMapFactory());
        return context;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CamelAwsConnectChatOperation",
                "camelawsconnectchatoperation",
                "CAMELAWSCONNECTCHATOPERATION",
                "CamelAWSConnectChatOperation"
            })
    @DisplayName("may name the operation in any case, and another one starts no chat")
    void operation(String header) {
        // When
        Exchange other = send(ENDPOINT, Map.of(header, "stopContact"));

        // Then
        assertThat(other.getException()).isInstanceOf(InvalidChatRequestException.class);
        assertThat(simulator.requests()).isEmpty();

        // When
        Exchange ours = send(ENDPOINT, Map.of(header, "startOutboundChatContact"));

        // Then
        assertThat(ours.getException()).isNull();
        assertThat(simulator.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("may not name two operations in two spellings")
    void twoSpellings() {
        // When
        Exchange exchange = send(
                ENDPOINT,
                Map.of(
                        ConnectChatConstants.OPERATION,
                        "startOutboundChatContact",
                        "camelAwsConnectChatOperation",
                        "stopContact"));

        // Then
        assertThat(exchange.getException()).isInstanceOf(InvalidChatRequestException.class);
        assertThat(simulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JMSMessageID", "jmsmessageid", "JmsMessageId", "camelawssqsmessageid"})
    @DisplayName("and a broker's, give the token of clientTokenStrategy=messageId in any case")
    void messageId(String header) {
        // When
        Exchange first = send(ENDPOINT + "&clientTokenStrategy=messageId", Map.of(header, "ID:1"));
        Exchange again = send(ENDPOINT + "&clientTokenStrategy=messageId", Map.of(header, "ID:1"));

        // Then
        assertThat(first.getException()).isNull();
        assertThat(again.getException()).isNull();
        assertThat(simulator.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("give a token in any case, which is taken off again")
    void clientToken() {
        // When
        String lower = ConnectChatConstants.CLIENT_TOKEN.toLowerCase(Locale.ROOT);
        Exchange exchange = send(ENDPOINT, Map.of(lower, "T-1"));

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(onlyContact().clientToken()).isEqualTo("T-1");
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(lower);
    }

    @Test
    @DisplayName("do not stay from an earlier call, in whatever case it left them")
    void reply() {
        // When
        Exchange exchange = send(
                ENDPOINT, Map.of("camelawsconnectchatcontactid", "forged", "CAMELAWSCONNECTCHATRETRYABLE", "true"));

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKeys("camelawsconnectchatcontactid", "CAMELAWSCONNECTCHATRETRYABLE")
                .containsEntry(ConnectChatConstants.CONTACT_ID, onlyContact().contactId());
    }

    private Exchange send(String uri, Map<String, Object> headers) {
        Map<String, Object> all = new HashMap<>(headers);
        all.put(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
        return template.request(uri, e -> {
            all.forEach(e.getMessage()::setHeader);
            e.getMessage().setBody("Hello");
        });
    }
}
