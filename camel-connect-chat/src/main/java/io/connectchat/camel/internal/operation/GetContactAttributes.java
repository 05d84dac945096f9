package io.connectchat.camel.internal.operation;

import io.connectchat.camel.internal.flow.Quota;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.GetContactAttributesRequest;
import software.amazon.awssdk.services.connect.model.GetContactAttributesResponse;

/**
 * Reads a contact's attributes. See <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_GetContactAttributes.html">GetContactAttributes</a>.
 */
final class GetContactAttributes extends ContactOperation<GetContactAttributesRequest, GetContactAttributesResponse> {
    GetContactAttributes() {
        super(
                request("GetContactAttributes", INITIAL_CONTACT_ID),
                GetContactAttributesRequest.class,
                GetContactAttributesResponse.class,
                GetContactAttributesRequest::builder,
                new Quota(10, 15));
    }

    @Override
    public CompletableFuture<GetContactAttributesResponse> call(
            ConnectAsyncClient client, GetContactAttributesRequest request) {
        return client.getContactAttributes(request);
    }

    @Override
    GetContactAttributesResponse answer(GetContactAttributesResponse response) {
        return response;
    }
}
