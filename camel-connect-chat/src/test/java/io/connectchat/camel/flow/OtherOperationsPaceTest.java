package io.connectchat.camel.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.connectchat.camel.ConnectChatComponent;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.support.ChatRouteTestSupport;
import io.connectchat.simulator.ConnectOperation;
import io.connectchat.simulator.ConnectSimulator;
import io.connectchat.simulator.RecordedRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.connect.model.ListAssociatedContactsResponse;

@DisplayName("AWS's default quotas of the other operations")
@Timeout(120)
class OtherOperationsPaceTest extends ChatRouteTestSupport {
    private static final Map<ConnectOperation, Integer> CALLS = Map.of(
            ConnectOperation.STOP_CONTACT, 60,
            ConnectOperation.DESCRIBE_CONTACT, 60,
            ConnectOperation.GET_CONTACT_ATTRIBUTES, 60,
            ConnectOperation.UPDATE_CONTACT_ATTRIBUTES, 60,
            ConnectOperation.TAG_CONTACT, 100,
            ConnectOperation.UNTAG_CONTACT, 16,
            ConnectOperation.LIST_ASSOCIATED_CONTACTS, 16);

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

    @Test
    @DisplayName("are kept by all endpoints together with paceOtherOperations, and not without it")
    void calls() throws Exception {
        // Given
        String contact = started(Map.of());

        // When
        send(contact, "&paceOtherOperations=true");
        Map<ConnectOperation, Long> throttledIfPaced = throttled();
        send(contact, "");
        Map<ConnectOperation, Long> throttled = throttled();

        // Then: a machine that is held up catches up in a burst
        assertThat(CALLS).allSatisfy((operation, calls) -> {
            assertThat(throttledIfPaced.getOrDefault(operation, 0L)).isLessThan(calls / 4);
            assertThat(throttled.getOrDefault(operation, 0L)).isGreaterThan(calls / 2);
        });
    }

    private Map<ConnectOperation, Long> throttled() {
        return simulator.requests().stream()
                .filter(request -> request.status() == 429)
                .collect(Collectors.groupingBy(RecordedRequest::operation, Collectors.counting()));
    }

    /** By two endpoints of each operation, all at once. */
    private void send(String contact, String options) throws Exception {
        AtomicInteger ended = new AtomicInteger();
        for (Map.Entry<ConnectOperation, Integer> calls : CALLS.entrySet()) {
            String uri = "aws-connect-chat:" + INSTANCE + "?operation="
                    + calls.getKey().name().replace("_", "") + options
                    + "&maxInFlight=1000&attribute.step=booked&tag.step=booked&tagKeys=step";
            List<AsyncProducer> producers = List.of(producer(uri), producer(uri + "&validation=aws"));
            for (int i = 0; i < calls.getValue(); i++) {
                Exchange exchange = new DefaultExchange(context);
                exchange.getMessage().setHeader(ConnectChatConstants.CONTACT_ID, contact);
                producers.get(i % 2).process(exchange, doneSync -> ended.incrementAndGet());
            }
        }
        int all = CALLS.values().stream().mapToInt(Integer::intValue).sum();
        await().atMost(Duration.ofMinutes(1)).until(() -> ended.get() == all);
    }

    private AsyncProducer producer(String uri) throws Exception {
        AsyncProducer producer = context.getEndpoint(uri).createAsyncProducer();
        producer.start();
        return producer;
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
                    exchange.getMessage().setHeaders(new HashMap<>(headers));
                    exchange.getMessage().setHeader(ConnectChatConstants.DESTINATION_ENDPOINT, CUSTOMER);
                })
                .getMessage()
                .getHeader(ConnectChatConstants.CONTACT_ID, String.class);
    }
}
