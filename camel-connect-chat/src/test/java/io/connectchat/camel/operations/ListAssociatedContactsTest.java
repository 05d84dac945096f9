package io.connectchat.camel.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.camel.api.ConnectChatConstants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.connect.model.AssociatedContactSummary;
import software.amazon.awssdk.services.connect.model.ListAssociatedContactsResponse;

@DisplayName("listAssociatedContacts")
class ListAssociatedContactsTest extends ContactOperationTestSupport {
    /** More than a page of the service's holds. */
    private static final int MANY = 101;

    ListAssociatedContactsTest() {
        super("listAssociatedContacts", "ContactId");
    }

    @Override
    Map<String, Object> others() {
        return Map.of();
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:pages")
                        .setHeader("pages", constant(0))
                        .to(uri("maxResults=2"))
                        .loopDoWhile(header(ConnectChatConstants.NEXT_TOKEN).isNotNull())
                        .setHeader("pages", simple("${header.pages}++"))
                        .to(uri("maxResults=2"))
                        .end();
            }
        };
    }

    /** Chats that are related to one: their IDs, the oldest first. */
    private List<String> related(int number) {
        List<String> ids = new ArrayList<>(List.of(started()));
        while (ids.size() < number) {
            Exchange next = send(
                    ENDPOINT,
                    Map.of(
                            ConnectChatConstants.DESTINATION_ENDPOINT,
                            CUSTOMER,
                            ConnectChatConstants.RELATED_CONTACT_ID,
                            ids.get(0)),
                    "Hello");
            ids.add(next.getMessage().getHeader(ConnectChatConstants.CONTACT_ID, String.class));
        }
        return ids;
    }

    private static List<String> ids(Exchange exchange) {
        assertSent(exchange);
        return exchange.getMessage().getBody(ListAssociatedContactsResponse.class).contactSummaryList().stream()
                .map(AssociatedContactSummary::contactId)
                .toList();
    }

    @Test
    @DisplayName("sets the body to all contacts of all pages")
    void allPages() {
        // Given
        List<String> related = related(MANY);

        // When
        Exchange exchange = sendByHeaders(related.get(0));

        // Then
        assertThat(ids(exchange)).containsExactlyInAnyOrderElementsOf(related);
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(ConnectChatConstants.NEXT_TOKEN);
        assertThat(simulator.requests()).hasSize(MANY + 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("sets the body to one page of maxResults contacts, and a header to the next page's token")
    void onePage(boolean byHeader) {
        // Given
        List<String> related = related(3);
        Map<String, Object> contact = Map.of(ConnectChatConstants.CONTACT_ID, related.get(0));

        // When
        Exchange first = byHeader
                ? send(
                        uri("maxResults=1"),
                        Map.of(ConnectChatConstants.CONTACT_ID, related.get(0), ConnectChatConstants.MAX_RESULTS, "2"),
                        null)
                : send(uri("maxResults=2"), contact, null);
        Exchange second = send(uri("maxResults=2"), first.getMessage().getHeaders(), null);

        // Then
        List<String> all = new ArrayList<>(ids(first));
        assertThat(all).hasSize(2);
        assertThat(first.getMessage().getHeader(ConnectChatConstants.NEXT_TOKEN))
                .isNotNull();
        all.addAll(ids(second));
        assertThat(all).containsExactlyInAnyOrderElementsOf(related);
        assertThat(second.getMessage().getHeaders()).doesNotContainKey(ConnectChatConstants.NEXT_TOKEN);
    }

    @Test
    @DisplayName("leads a loop from page to page to the last")
    void loop() {
        // Given
        List<String> related = related(5);

        // When
        Exchange exchange = send("direct:pages", Map.of(ConnectChatConstants.CONTACT_ID, related.get(0)), null);

        // Then
        assertThat(ids(exchange)).hasSize(1);
        assertThat(exchange.getMessage().getHeader("pages", Integer.class)).isEqualTo(2);
    }

    @Test
    @DisplayName("answers what can be converted to a Map, a Jackson tree and JSON text")
    void converted() {
        // Given
        String id = started();

        // When
        Exchange exchange = sendByHeaders(id);

        // Then
        JsonNode tree = exchange.getMessage().getBody(JsonNode.class);
        assertThat(tree.at("/ContactSummaryList/0/ContactId").asText()).isEqualTo(id);
        assertThat(tree.at("/ContactSummaryList/0/InitiationTimestamp").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo(tree.toString());
        assertThat(exchange.getMessage().getBody(Map.class)).containsOnlyKeys("ContactSummaryList");
        AssociatedContactSummary one = exchange.getMessage()
                .getBody(ListAssociatedContactsResponse.class)
                .contactSummaryList()
                .get(0);
        assertThat(context.getTypeConverter().convertTo(Map.class, one)).containsEntry("ContactId", id);
        assertThat(context.getTypeConverter().convertTo(String.class, one)).contains("\"ContactId\":\"" + id + "\"");
        assertThat(context.getTypeConverter()
                        .convertTo(JsonNode.class, one)
                        .get("ContactId")
                        .asText())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void takesMaxResultsFromOneToAHundred(int most) {
        assertKeepsTheRules(sendWith("MaxResults", most));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void refusesOtherMaxResults(int most) {
        assertRefused(sendWith("MaxResults", most), "MaxResults", "must lie between 1 and 100");
    }

    @Test
    @DisplayName("fails with the service's error for a page that does not exist")
    void noSuchPage() {
        // Given
        List<String> related = related(2);

        // When
        Exchange exchange = send(
                uri(),
                Map.of(ConnectChatConstants.CONTACT_ID, related.get(0), ConnectChatConstants.NEXT_TOKEN, "no token"),
                null);

        // Then
        assertKeepsTheRules(exchange);
        assertThat(exchange.getMessage().getHeader(ConnectChatConstants.RETRYABLE))
                .isEqualTo(false);
    }
}
