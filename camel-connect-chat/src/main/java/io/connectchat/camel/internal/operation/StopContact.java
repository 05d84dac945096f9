package io.connectchat.camel.internal.operation;

import static io.connectchat.camel.internal.schema.Structure.structure;
import static io.connectchat.camel.internal.schema.Text.text;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.internal.schema.Structure;
import java.net.ProtocolException;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.ConnectRequest;
import software.amazon.awssdk.services.connect.model.StopContactRequest;
import software.amazon.awssdk.services.connect.model.StopContactResponse;

/**
 * Ends a contact. See <a
 * href="https://docs.aws.amazon.com/connect/latest/APIReference/API_StopContact.html">StopContact</a>.
 */
final class StopContact implements ApiOperation<StopContactRequest, StopContactResponse> {
    private static final Structure REQUEST = ContactRequest.of(
            "StopContact",
            structure("DisconnectReason")
                    .header(ConnectChatConstants.DISCONNECT_REASON)
                    .shorthand("Code")
                    .of(text("Code")));

    @Override
    public Structure schema() {
        return REQUEST;
    }

    @Override
    public Class<StopContactRequest> requestType() {
        return StopContactRequest.class;
    }

    @Override
    public ConnectRequest.Builder newRequest() {
        return StopContactRequest.builder();
    }

    @Override
    public CompletableFuture<StopContactResponse> call(ConnectAsyncClient client, StopContactRequest request) {
        return client.stopContact(request);
    }
    /** Leaves the body as it is: the reply says nothing. */
    @Override
    public void reply(Message message, @Nullable Object response) throws ProtocolException {
        if (!(response instanceof StopContactResponse)) {
            throw new ProtocolException("The answer is none of StopContact, so that it may not be Amazon Connect's: see"
                    + " which proxy or uriEndpointOverride the call went to");
        }
    }
}
