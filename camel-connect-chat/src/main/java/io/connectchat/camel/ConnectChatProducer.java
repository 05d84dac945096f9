package io.connectchat.camel;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.Operation;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.client.SharedClient;
import io.connectchat.camel.internal.operation.ReplyHeaders;
import io.connectchat.camel.internal.operation.StartChatCall;
import io.connectchat.camel.internal.operation.StartOutboundChatContact;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactResponse;

/** The flow of an exchange: make the call, wait until it may start, send it, and go on when it has ended. */
final class ConnectChatProducer extends DefaultAsyncProducer {
    private final StartOutboundChatContact operation;
    private final CallbackThreads threads;
    private @Nullable SharedClient client;

    ConnectChatProducer(ConnectChatEndpoint endpoint, StartOutboundChatContact operation, CallbackThreads threads) {
        super(endpoint);
        this.operation = operation;
        this.threads = threads;
    }

    @Override
    public ConnectChatEndpoint getEndpoint() {
        return (ConnectChatEndpoint) super.getEndpoint();
    }

    /** As the endpoint's: without its options. */
    @Override
    public String toString() {
        return "Producer[" + getEndpoint().getEndpointBaseUri() + "]";
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            ReplyHeaders.clear(exchange.getMessage());
            checkOperation(exchange);
            StartChatCall call = operation.prepare(exchange);
            send(call, enter(), exchange, callback);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ReplyHeaders.failed(exchange, e);
        } catch (Throwable e) {
            ReplyHeaders.failed(exchange, e);
        }
        callback.done(true);
        return true;
    }

    /** Waits until a call may start; the client stays open until it has left. */
    private SharedClient enter() throws InterruptedException {
        SharedClient shared = Objects.requireNonNull(client, "The producer is not started");
        if (threads.isHere()) {
            shared.limit().enterNow();
        } else {
            shared.limit().enter(() -> !isRunAllowed());
        }
        if (!shared.retain()) {
            shared.limit().leave();
            throw new IllegalStateException("The endpoint has stopped; the exchange was not sent");
        }
        return shared;
    }

    private void send(StartChatCall call, SharedClient shared, Exchange exchange, AsyncCallback callback) {
        boolean startedHere = threads.isHere();
        CompletableFuture<StartOutboundChatContactResponse> answer;
        try {
            answer = call.send(shared.client());
        } catch (Throwable e) {
            answer = CompletableFuture.failedFuture(e);
        }
        answer.whenComplete((response, failure) ->
                threads.execute(startedHere, () -> end(call, shared, exchange, response, failure, callback)));
    }

    private static void end(
            StartChatCall call,
            SharedClient shared,
            Exchange exchange,
            @Nullable StartOutboundChatContactResponse response,
            @Nullable Throwable failure,
            AsyncCallback callback) {
        try {
            shared.limit().leave();
            shared.release();
            if (response != null) {
                call.succeeded(exchange, response);
            } else {
                call.failed(exchange, Objects.requireNonNull(failure, "Neither an answer nor a failure"));
            }
        } catch (Throwable e) {
            exchange.setException(e);
        } finally {
            callback.done(false);
        }
    }

    /** There is one operation yet: a message that asks for another is told so, instead of starting a chat. */
    private static void checkOperation(Exchange exchange) throws InvalidChatRequestException {
        Object asked = exchange.getMessage().getHeader(ConnectChatConstants.OPERATION);
        if (asked != null && !asked.toString().equalsIgnoreCase(Operation.startOutboundChatContact.name())) {
            throw new InvalidChatRequestException(
                    exchange,
                    List.of(new Violation(
                            "Operation",
                            "is unknown",
                            "header " + ConnectChatConstants.OPERATION,
                            "Use " + Operation.startOutboundChatContact,
                            Violation.Owner.ENDPOINT)));
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        client = getEndpoint().getComponent().clients().acquire(getEndpoint().getConfiguration());
    }

    @Override
    protected void doStop() throws Exception {
        if (client != null) {
            client.release();
            client = null;
        }
        super.doStop();
    }
}
