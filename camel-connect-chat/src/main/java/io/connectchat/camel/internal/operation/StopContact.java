package io.connectchat.camel.internal.operation;

import static io.connectchat.camel.internal.schema.Structure.structure;
import static io.connectchat.camel.internal.schema.Text.text;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.internal.flow.Quota;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.StopContactRequest;
import software.amazon.awssdk.services.connect.model.StopContactResponse;

/**
 * Ends a contact. See <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StopContact.html">StopContact</a>.
 */
final class StopContact extends ContactOperation<StopContactRequest, StopContactResponse> {
    StopContact() {
        super(
                request(
                        "StopContact",
                        CONTACT_ID,
                        structure("DisconnectReason")
                                .header(ConnectChatConstants.DISCONNECT_REASON)
                                .option("disconnectReason")
                                .shorthand("Code")
                                .of(text("Code"))),
                StopContactRequest.class,
                StopContactResponse.class,
                StopContactRequest::builder,
                new Quota(10, 15));
    }

    @Override
    public CompletableFuture<StopContactResponse> call(ConnectAsyncClient client, StopContactRequest request) {
        return client.stopContact(request);
    }
}
