package io.connectchat.camel.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.api.ClientTokenStrategy;
import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Subtype;
import io.connectchat.camel.internal.operation.EndpointOperations;
import io.connectchat.camel.internal.request.Mapping;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

@DisplayName("The call that an endpoint prepares")
class PreparedCallTest {
    private static final String ARN = "arn:aws:connect:eu-west-2:111122223333:phone-number/number";

    @Test
    @DisplayName("has the documented token, also where an option completes a message that is not there")
    void documentedToken() throws Exception {
        assertThat(prepare(Map.of("k", "v")).clientToken())
                .isEqualTo(DocumentedDigest.token(
                        "c",
                        "",
                        Mapping.tree(Map.of(
                                "InstanceId",
                                "i",
                                "ContactFlowId",
                                "f",
                                "SourceEndpoint",
                                Map.of("Type", "CONNECT_PHONENUMBER_ARN", "Address", ARN),
                                "DestinationEndpoint",
                                Map.of("Type", "TELEPHONE_NUMBER", "Address", "+15550100"),
                                "SegmentAttributes",
                                Map.of("connect:Subtype", Map.of("ValueString", "connect:SMS")),
                                "Attributes",
                                Map.of("k", "v")))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    @DisplayName("sends no attributes but those that were checked, though their map changes under way")
    void sendsWhatWasChecked(int looks) throws Exception {
        try {
            assertThat(prepare(new ChangingMap(looks)).attributes()).containsOnlyKeys("right");
        } catch (InvalidChatRequestException e) {
            assertThat(e.getViolations()).isNotEmpty();
        }
    }

    private static StartOutboundChatContactRequest prepare(Map<String, String> attributes) throws Exception {
        ConnectChatConfiguration options = new ConnectChatConfiguration();
        options.setInstanceId("i");
        options.setContactFlowId("f");
        options.setSourceEndpoint(ARN);
        options.setSubtype(Subtype.SMS);
        options.setMessageContentType("text/plain");
        options.setClientTokenStrategy(ClientTokenStrategy.content);
        Exchange exchange = new DefaultExchange(Mapping.CONTEXT);
        exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, "+15550100");
        exchange.getMessage().setHeader(ConnectChatConstants.ATTRIBUTES, attributes);
        return (StartOutboundChatContactRequest) new EndpointOperations(options, new ExplicitTokens())
                .chosenBy(exchange)
                .prepare(exchange)
                .request();
    }

    /** Has a key that keeps the rules for as many looks at it, and then one that does not. */
    private static final class ChangingMap extends AbstractMap<String, String> {
        private int looks;

        ChangingMap(int looks) {
            this.looks = looks;
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return Set.of(Map.entry(looks-- > 0 ? "right" : "not right", "v"));
        }
    }
}
