package io.connectchat.camel.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.model.Endpoint;
import software.amazon.awssdk.services.connect.model.SegmentAttributeValue;

/** Forms in which routes have a value at hand, and expect it to be understood. */
class HeaderValueTest extends ChatRouteTestSupport {
    @Test
    void aBuilderOfTheSdkIsWhatItBuilds() {
        // When
        Exchange exchange = send(Map.of(
                ConnectChatConstants.DESTINATION_ENDPOINT,
                Endpoint.builder().address(CUSTOMER),
                ConnectChatConstants.SEGMENT_ATTRIBUTES,
                Map.of("tier", SegmentAttributeValue.builder().valueString("gold"))));

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(onlyContact().request())
                .containsEntry("DestinationEndpoint", Map.of("Type", "TELEPHONE_NUMBER", "Address", CUSTOMER));
    }

    @Test
    void aListMayBeJsonInText() {
        // When
        Exchange exchange = send(Map.of(
                ConnectChatConstants.DESTINATION_ENDPOINT,
                CUSTOMER,
                ConnectChatConstants.SUPPORTED_MESSAGING_CONTENT_TYPES,
                "[\"text/plain\", \"text/markdown\"]"));

        // Then
        assertThat(exchange.getException()).isNull();
        assertThat(onlyContact().request())
                .containsEntry("SupportedMessagingContentTypes", List.of("text/plain", "text/markdown"));
    }

    private Exchange send(Map<String, Object> headers) {
        return template.request(ENDPOINT, e -> {
            headers.forEach(e.getMessage()::setHeader);
            e.getMessage().setBody("Hello");
        });
    }
}
