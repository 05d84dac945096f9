package io.connectchat.camel.internal.operation;

import static io.connectchat.camel.internal.request.Mapping.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.request.Mapping;
import io.connectchat.camel.internal.request.ReadRequest;
import io.connectchat.camel.internal.violation.Violations;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was given and could not be read is not reported as missing as well. */
class UnreadableTest {
    private static List<String> refusals(Exchange exchange) throws Exception {
        ConnectChatConfiguration configuration = new ConnectChatConfiguration();
        Violations problems = new Violations("StartOutboundChatContact");
        ReadRequest request =
                new ReadRequest(Mapping.reader(configuration, problems).read(exchange, problems));
        Checking.request(configuration, request, problems);
        return problems.list().stream().map(Violation::member).toList();
    }

    @Test
    void aMemberThatCouldNotBeReadIsToldOnce() throws Exception {
        // Given
        Map<String, Object> request = new RequestMap()
                .set("DestinationEndpoint.Address", List.of())
                .set("ContactFlowId", 1.5)
                .map();
        Exchange exchange = new DefaultExchange(Mapping.CONTEXT);
        exchange.getMessage().setBody(request);

        // Then
        assertThat(refusals(exchange)).containsExactly("DestinationEndpoint.Address", "ContactFlowId");
    }

    @Test
    @DisplayName("of a body that could not be read, nothing is said to be missing")
    void aBodyThatCouldNotBeReadIsToldOnce() throws Exception {
        // Given
        Exchange exchange = new DefaultExchange(Mapping.CONTEXT);
        exchange.getMessage().setBody("{bad");

        // Then
        assertThat(refusals(exchange)).containsExactly("StartOutboundChatContact");
        assertThat(mapping().body("{bad").map().violations()).hasSize(1);
    }
}
