package io.connectchat.camel.internal.operation;

import static io.connectchat.camel.internal.schema.Text.text;
import static io.connectchat.camel.internal.schema.WholeNumber.wholeNumber;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.internal.request.AnyCase;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
                ListAssociatedContactsRequest::builder);
    }

    @Override
    public CompletableFuture<ListAssociatedContactsResponse> call(
            ConnectAsyncClient client, ListAssociatedContactsRequest request) {
        return request.maxResults() == null
                ? withThoseBefore(List.of(), client, request)
                : client.listAssociatedContacts(request);
    }

    private CompletableFuture<ListAssociatedContactsResponse> withThoseBefore(
            List<AssociatedContactSummary> before, ConnectAsyncClient client, ListAssociatedContactsRequest request) {
        return client.listAssociatedContacts(request).thenCompose(page -> {
            List<AssociatedContactSummary> all = new ArrayList<>(before);
            all.addAll(page.contactSummaryList());
            String next = page.nextToken();
            if (next == null || next.isEmpty()) {
                return CompletableFuture.completedFuture(
                        page.toBuilder().contactSummaryList(all).build());
            }
            // A page that names itself as the next one would be asked for again without end.
            return next.equals(request.nextToken())
                    ? CompletableFuture.failedFuture(notOfThisOperation())
                    : withThoseBefore(
                            all, client, request.toBuilder().nextToken(next).build());
        });
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
