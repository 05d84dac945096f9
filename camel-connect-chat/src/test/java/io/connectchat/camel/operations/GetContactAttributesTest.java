package io.connectchat.camel.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.camel.api.ConnectChatConstants;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.connect.model.GetContactAttributesResponse;

@DisplayName("getContactAttributes")
class GetContactAttributesTest extends ContactOperationTestSupport {
    GetContactAttributesTest() {
        super("getContactAttributes", "InitialContactId");
    }

    @Override
    Map<String, Object> others() {
        return Map.of();
    }

    private Exchange attributes() {
        Exchange started = send(
                ENDPOINT + "&attribute.team=retention",
                Map.of(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER),
                "Hello");
        return sendByHeaders(started.getMessage().getHeader(ConnectChatConstants.CONTACT_ID, String.class));
    }

    @Test
    @DisplayName("sets the body to the SDK's answer, and leaves the contact's header for the next step")
    void answer() {
        // When
        Exchange exchange = attributes();

        // Then
        assertThat(exchange.getMessage().getBody()).isInstanceOf(GetContactAttributesResponse.class);
        assertThat(exchange.getMessage()
                        .getBody(GetContactAttributesResponse.class)
                        .attributes())
                .isEqualTo(Map.of("team", "retention"));
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.CONTACT_ID))
                .isEqualTo(onlyContact().contactId());
    }

    @Test
    @DisplayName("answers what can be converted to a Map, a Jackson tree and JSON text")
    void converted() {
        // When
        Exchange exchange = attributes();

        // Then
        assertThat(exchange.getMessage().getBody(Map.class))
                .isEqualTo(Map.of("Attributes", Map.of("team", "retention")));
        assertThat(exchange.getMessage()
                        .getBody(JsonNode.class)
                        .at("/Attributes/team")
                        .asText())
                .isEqualTo("retention");
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("{\"Attributes\":{\"team\":\"retention\"}}");
    }
}
