package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.ConnectChatConstants;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactResponse;

/** One call, ready to be sent. */
public record StartChatCall(StartOutboundChatContactRequest request) {

    /** Sends it; the future completes on the SDK's threads. */
    public CompletableFuture<StartOutboundChatContactResponse> send(ConnectAsyncClient client) {
        return client.startOutboundChatContact(request);
    }

    /** Sets the headers that say what was started. */
    public void succeeded(Exchange exchange, StartOutboundChatContactResponse response) {
        Message message = exchange.getMessage();
        // Left on, the next, different request of the route would carry it and be taken for a repeat.
        ReplyHeaders.remove(message, ConnectChatConstants.CLIENT_TOKEN);
        message.setHeader(ConnectChatConstants.CONTACT_ID, response.contactId());
        message.setHeader(
                ConnectChatConstants.REQUEST_ID, response.responseMetadata().requestId());
        message.setHeader(ConnectChatConstants.SENT_CLIENT_TOKEN, request.clientToken());
    }

    /** Sets the failure, as the SDK threw it, and the headers that say what to make of it. */
    public void failed(Exchange exchange, Throwable failure) {
        exchange.getMessage().setHeader(ConnectChatConstants.SENT_CLIENT_TOKEN, request.clientToken());
        ReplyHeaders.failed(exchange, failure);
    }
}
