package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.internal.client.CountedAttempts;
import java.net.ProtocolException;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.ConnectResponseMetadata;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactResponse;

/**
 * One call, ready to be sent.
 *
 * @param ownToken whether its client token is the message's own
 */
public record StartChatCall(StartOutboundChatContactRequest request, boolean ownToken) {

    /**
     * Sends it; the future completes on the SDK's threads.
     *
     * @param counter run for what it costs beside its first attempt; null if nobody counts
     */
    public CompletableFuture<StartOutboundChatContactResponse> send(
            ConnectAsyncClient client, @Nullable Runnable counter) {
        return client.startOutboundChatContact(counter == null ? request : CountedAttempts.of(request, counter));
    }

    /**
     * Sets the headers that say what was started.
     *
     * @throws ProtocolException if the answer names no contact: nobody may have been reached
     */
    public void succeeded(Exchange exchange, @Nullable StartOutboundChatContactResponse response)
            throws ProtocolException {
        if (response == null
                || response.contactId() == null
                || response.contactId().isEmpty()) {
            throw new ProtocolException("The answer has no ContactId, so that it may not be Amazon Connect's: see which"
                    + " proxy or uriEndpointOverride the call went to. Another try starts no second chat, since it repeats the"
                    + " client token, unless clientTokenStrategy is none");
        }
        Message message = exchange.getMessage();
        if (ownToken) {
            // Left on, the next, different request of the route would carry it and be taken for a repeat.
            ReplyHeaders.remove(message, ConnectChatConstants.CLIENT_TOKEN);
        }
        message.setHeader(ConnectChatConstants.CONTACT_ID, response.contactId());
        // The SDK's own clients always set it; an application's stand-in for one need not.
        ConnectResponseMetadata metadata = response.responseMetadata();
        if (metadata != null) {
            message.setHeader(ConnectChatConstants.REQUEST_ID, metadata.requestId());
        }
        message.setHeader(ConnectChatConstants.SENT_CLIENT_TOKEN, request.clientToken());
    }

    /** Sets the failure, as the SDK threw it, and the headers that say what to make of it. */
    public void failed(Exchange exchange, Throwable failure) {
        exchange.getMessage().setHeader(ConnectChatConstants.SENT_CLIENT_TOKEN, request.clientToken());
        ReplyHeaders.failed(exchange, failure);
    }
}
