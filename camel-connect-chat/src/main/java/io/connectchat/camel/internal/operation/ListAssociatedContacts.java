package io.connectchat.camel.internal.operation;

import static io.connectchat.camel.internal.schema.Text.text;
import static io.connectchat.camel.internal.schema.WholeNumber.wholeNumber;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.internal.flow.Quota;
import io.connectchat.camel.internal.request.AnyCase;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.AssociatedContactSummary;
import software.amazon.awssdk.services.connect.model.ListAssociatedContactsRequest;
import software.amazon.awssdk.services.connect.model.ListAssociatedContactsResponse;

/**
 * Lists the contacts that are associated with one: all of them, or one page where the request says how many. See <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_ListAssociatedContacts.html">ListAssociatedContacts</a>.
 */
final class ListAssociatedContacts
        extends ContactOperation<ListAssociatedContactsRequest, ListAssociatedContactsResponse> {
    ListAssociatedContacts() {
        super(
                request(
                        "ListAssociatedContacts",
                        CONTACT_ID,
                        wholeNumber("MaxResults")
                                .header(ConnectChatConstants.MAX_RESULTS)
                                .option("maxResults")
                                .range(1, 100),
                        text("NextToken").header(ConnectChatConstants.NEXT_TOKEN)),
                ListAssociatedContactsRequest.class,
                ListAssociatedContactsResponse.class,
                ListAssociatedContactsRequest::builder,
                new Quota(2, 5));
    }

    @Override
    public CompletableFuture<ListAssociatedContactsResponse> call(
            ConnectAsyncClient client, ListAssociatedContactsRequest request) {
        return client.listAssociatedContacts(request);
    }

    @Override
    public CompletableFuture<ListAssociatedContactsResponse> call(
            ConnectAsyncClient client, ListAssociatedContactsRequest request, Supplier<CompletableFuture<Void>> turn) {
        return request.maxResults() == null ? new Pages(client, turn).from(request) : call(client, request);
    }

    /** The contacts of all pages that have come, and the tokens that they have named. */
    private final class Pages {
        private final ConnectAsyncClient client;
        private final Supplier<CompletableFuture<Void>> turn;
        private final List<AssociatedContactSummary> contacts = new ArrayList<>();
        private final Set<String> tokens = new HashSet<>();

        Pages(ConnectAsyncClient client, Supplier<CompletableFuture<Void>> turn) {
            this.client = client;
            this.turn = turn;
        }

        CompletableFuture<ListAssociatedContactsResponse> from(ListAssociatedContactsRequest request) {
            return client.listAssociatedContacts(request).thenCompose(page -> {
                contacts.addAll(page.contactSummaryList());
                String next = page.nextToken();
                if (next == null || next.isEmpty()) {
                    return CompletableFuture.completedFuture(
                            page.toBuilder().contactSummaryList(contacts).build());
                }
                return next.equals(request.nextToken()) || !tokens.add(next)
                        ? CompletableFuture.failedFuture(new ProtocolException(
                                "The answer may not come from Amazon Connect: its NextToken leads back to a page that was read"
                                        + " already. See which proxy or uriEndpointOverride the call went to"))
                        : turn.get()
                                .thenCompose(free ->
                                        from(request.toBuilder().nextToken(next).build()));
            });
        }
    }

    @Override
    ListAssociatedContactsResponse answer(ListAssociatedContactsResponse response) {
        return response;
    }

    /** Sets where the next page begins too. */
    @Override
    public void reply(Message message, @Nullable Object response) throws ProtocolException {
        super.reply(message, response);
        AnyCase.remove(message, ConnectChatConstants.NEXT_TOKEN);
        if (response instanceof ListAssociatedContactsResponse page && page.nextToken() != null) {
            message.setHeader(ConnectChatConstants.NEXT_TOKEN, page.nextToken());
        }
    }
}
