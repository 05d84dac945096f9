package io.connectchat.camel.internal.operation;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.internal.client.AttemptCharges;
import io.connectchat.camel.internal.client.AttemptCharges.Charge;
import io.connectchat.camel.internal.flow.FlowCall;
import io.connectchat.camel.internal.flow.RatePacer;
import io.connectchat.camel.internal.request.AnyCase;
import java.net.ProtocolException;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.ConnectRequest;
import software.amazon.awssdk.services.connect.model.ConnectResponse;
import software.amazon.awssdk.services.connect.model.ConnectResponseMetadata;

/**
 * One call, ready to be sent.
 *
 * @param token its client token; null for an operation without one
 * @param ownToken whether its client token is the message's own
 */
public record ApiCall<Q extends ConnectRequest, R>(
        ApiOperation<Q, R> operation, Exchange exchange, Q request, @Nullable String token, boolean ownToken)
        implements FlowCall {

    /**
     * The header comes first: where Camel gives the exchange up at the same moment, its caller is told that the service may
     * have been reached.
     */
    @Override
    public boolean beforeSend() {
        if (token != null) {
            exchange.getMessage().setHeader(ConnectChatConstants.SENT_CLIENT_TOKEN, token);
        }
        return !exchange.getExchangeExtension().isInterrupted();
    }

    @Override
    public CompletableFuture<R> send(ConnectAsyncClient client, @Nullable RatePacer pacer) {
        if (pacer == null) {
            return operation.call(client, request, () -> CompletableFuture.completedFuture(null));
        }
        Charge charge = new Charge(pacer::charge);
        return operation.call(client, charged(charge), () -> pacer.token().thenRun(charge::nextCall));
    }

    private Q charged(Charge charge) {
        AwsRequestOverrideConfiguration.Builder call = request.overrideConfiguration()
                .map(AwsRequestOverrideConfiguration::toBuilder)
                .orElseGet(AwsRequestOverrideConfiguration::builder);
        ConnectRequest.Builder builder = (ConnectRequest.Builder) request.toBuilder();
        builder.overrideConfiguration(
                call.putExecutionAttribute(AttemptCharges.CHARGE, charge).build());
        return operation.requestType().cast(builder.build());
    }

    @Override
    public void succeeded(@Nullable Object response) throws ProtocolException {
        Message message = exchange.getMessage();
        operation.reply(message, response);
        if (ownToken) {
            // Left on, the next, different request of the route would carry it and be taken for a repeat.
            AnyCase.remove(message, ConnectChatConstants.CLIENT_TOKEN);
        }
        message.removeHeader(ConnectChatConstants.RETRYABLE);
        // The SDK's own clients always set it; an application's stand-in for one need not.
        ConnectResponseMetadata metadata =
                response instanceof ConnectResponse answer ? answer.responseMetadata() : null;
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
