package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.internal.client.AttemptCharges;
import io.connectchat.camel.internal.client.AttemptCharges.Charge;
import io.connectchat.camel.internal.flow.FlowCall;
import io.connectchat.camel.internal.request.AnyCase;
import java.net.ProtocolException;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.ConnectResponseMetadata;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactResponse;

/**
 * One call, ready to be sent.
 *
 * @param ownToken whether its client token is the message's own
 */
public record StartChatCall(Exchange exchange, StartOutboundChatContactRequest request, boolean ownToken)
        implements FlowCall {
    /** Of the whole process: a contact's ID is unique. */
    private static final KnownContacts KNOWN = new KnownContacts();

    /**
     * The header comes first: where Camel gives the exchange up at the same moment, its caller is told that the service may
     * have been reached.
     */
    @Override
    public boolean beforeSend() {
        exchange.getMessage().setHeader(ConnectChatConstants.SENT_CLIENT_TOKEN, request.clientToken());
        return !exchange.getExchangeExtension().isInterrupted();
    }

    @Override
    public CompletableFuture<StartOutboundChatContactResponse> send(
            ConnectAsyncClient client, @Nullable Runnable charge) {
        return client.startOutboundChatContact(charge == null ? request : charged(request, new Charge(charge)));
    }

    private static StartOutboundChatContactRequest charged(StartOutboundChatContactRequest request, Charge charge) {
        AwsRequestOverrideConfiguration.Builder call = request.overrideConfiguration()
                .map(AwsRequestOverrideConfiguration::toBuilder)
                .orElseGet(AwsRequestOverrideConfiguration::builder);
        return request.toBuilder()
                .overrideConfiguration(call.putExecutionAttribute(AttemptCharges.CHARGE, charge)
                        .build())
                .build();
    }

    /**
     * Sets the headers that say what was started.
     *
     * @throws ProtocolException if the answer names no contact: nobody may have been reached
     */
    @Override
    public void succeeded(@Nullable Object response) throws ProtocolException {
        if (!(response instanceof StartOutboundChatContactResponse started)
                || started.contactId() == null
                || started.contactId().isEmpty()) {
            throw new ProtocolException("The answer has no ContactId, so that it may not be Amazon Connect's: see which"
                    + " proxy or uriEndpointOverride the call went to. Another try starts no second chat, since it repeats the"
                    + " client token, unless clientTokenStrategy is none");
        }
        Message message = exchange.getMessage();
        if (ownToken) {
            // Left on, the next, different request of the route would carry it and be taken for a repeat.
            AnyCase.remove(message, ConnectChatConstants.CLIENT_TOKEN);
        }
        message.removeHeader(ConnectChatConstants.RETRYABLE);
        message.setHeader(ConnectChatConstants.CONTACT_ID, started.contactId());
        if (!KNOWN.add(started.contactId())) {
            message.setHeader(ConnectChatConstants.REPEATED, true);
        }
        // The SDK's own clients always set it; an application's stand-in for one need not.
        ConnectResponseMetadata metadata = started.responseMetadata();
        if (metadata != null) {
            message.setHeader(ConnectChatConstants.REQUEST_ID, metadata.requestId());
        }
    }

    /** Sets the failure, as the SDK threw it, and the headers that say what to make of it. */
    @Override
    public void failed(Throwable failure) {
        ReplyHeaders.failed(exchange, failure);
    }

    @Override
    public void notSent(Throwable reason) {
        exchange.getMessage().removeHeader(ConnectChatConstants.SENT_CLIENT_TOKEN);
        ReplyHeaders.notSent(exchange, reason);
    }
}
