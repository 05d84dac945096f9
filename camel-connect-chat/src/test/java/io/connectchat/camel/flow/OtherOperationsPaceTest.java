package io.connectchat.camel.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Operation;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.connect.model.ListAssociatedContactsResponse;

@DisplayName("AWS's default quotas of the other operations")
@Timeout(120)
class OtherOperationsPaceTest extends ChatRouteTestSupport {
    /** A page of the service's holds 100: more pages than the quota's burst. */
    private static final int RELATED = 701;

    @Override
    protected ConnectSimulator startSimulator() {
        return simulator()
                .awsQuotas()
                .quota(10_000, 10_000)
                .concurrentChats(1_000)
                .start();
    }

    @Override
    protected ConnectChatComponent component(CamelContext context) {
        ConnectChatComponent component = super.component(context);
        component.getConfiguration().setMaxAttempts(1);
        return component;
    }

    @ParameterizedTest
    @DisplayName("are kept by all endpoints together with paceOtherOperations, and not without it")
    @CsvSource({
        "stopContact, 24",
        "describeContact, 24",
        "getContactAttributes, 24",
        "updateContactAttributes, 24",
        "tagContact, 44",
        "untagContact, 10",
        "listAssociatedContacts, 10"
    })
    void calls(Operation operation, int calls) throws Exception {
        // Given
        String contact = started(Map.of());

        // When
        send(operation, contact, calls, "&paceOtherOperations=true");

        // Then
        assertThat(simulator.requests()).hasSize(1 + calls).noneMatch(request -> request.status() == 429);

        // When
        send(operation, contact, calls, "");

        // Then
        assertThat(simulator.requests()).anyMatch(request -> request.status() == 429);
    }

    /** By two endpoints in turn. */
    private void send(Operation operation, String contact, int calls, String options) throws Exception {
        List<CompletableFuture<Exchange>> sent = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            String uri = "aws-connect-chat:" + INSTANCE + "?operation=" + operation + options
                    + "&attribute.step=booked&tag.step=booked&tagKeys=step&onFull="
                    + (i % 2 == 0 ? "wait" : "fail");
            sent.add(template.asyncSend(
                    uri, exchange -> exchange.getMessage().setHeader(ConnectChatConstants.CONTACT_ID, contact)));
        }
        for (CompletableFuture<Exchange> each : sent) {
            each.get();
        }
    }

    @ParameterizedTest
    @DisplayName("are kept by the pages of one listing too")
    @CsvSource({"true, false", "false, true"})
    void pages(boolean paced, boolean throttled) {
        // Given
        String first = started(Map.of());
        for (int i = 1; i < RELATED; i++) {
            started(Map.of(ConnectChatConstants.RELATED_CONTACT_ID, first));
        }

        // When
        Exchange listed = template.request(
                "aws-connect-chat:" + INSTANCE + "?operation=listAssociatedContacts&paceOtherOperations=" + paced,
                exchange -> exchange.getMessage().setHeader(ConnectChatConstants.CONTACT_ID, first));

        // Then
        assertThat(simulator.requests().stream().anyMatch(request -> request.status() == 429))
                .isEqualTo(throttled);
        if (!throttled) {
            assertThat(listed.getMessage()
                            .getBody(ListAssociatedContactsResponse.class)
                            .contactSummaryList())
                    .hasSize(RELATED);
        }
    }

    private String started(Map<String, Object> headers) {
        return template.request(ENDPOINT, exchange -> {
                    exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
                    exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
                })
                .getMessage()
                .getHeader(ConnectChatConstants.CONTACT_ID, String.class);
    }
}
