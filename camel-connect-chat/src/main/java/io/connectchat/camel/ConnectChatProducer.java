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
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactResponse;

/** The flow of an exchange: make the call, wait until it may start, send it, and go on when it has ended. */
final class ConnectChatProducer extends DefaultAsyncProducer {
    private final StartOutboundChatContact operation;
    private @Nullable SharedClient client;
    private @Nullable CallbackThreads threads;

    ConnectChatProducer(ConnectChatEndpoint endpoint, StartOutboundChatContact operation) {
        super(endpoint);
        this.operation = operation;
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
            SharedClient entered = enter();
            send(call, entered, exchange, callback);
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

    /** Waits until a call may start; the client stays open until the call has ended. */
    private SharedClient enter() throws InterruptedException {
        SharedClient shared = client;
        if (shared == null || !shared.retain()) {
            throw new RejectedExecutionException("The endpoint is not started; the exchange was not sent");
        }
        try {
            if (CallbackThreads.isHere()) {
                shared.limit().enterNow();
            } else {
                shared.limit().enter(() -> !isRunAllowed());
            }
            return shared;
        } catch (Throwable e) {
            shared.release();
            throw e;
        }
    }

    private void send(StartChatCall call, SharedClient shared, Exchange exchange, AsyncCallback callback) {
        CallbackThreads callbacks = threads();
        boolean startedHere = CallbackThreads.isHere();
        CompletableFuture<StartOutboundChatContactResponse> answer;
        try {
            answer = Objects.requireNonNull(call.send(shared.client()), "The client answered null instead of a future");
        } catch (Throwable e) {
            answer = CompletableFuture.failedFuture(e);
        }
        answer.whenComplete((response, failure) ->
                callbacks.execute(startedHere, () -> end(call, shared, exchange, response, failure, callback)));
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
            if (failure != null) {
                call.failed(exchange, failure);
            } else {
                call.succeeded(exchange, response);
            }
        } catch (Throwable e) {
            call.failed(exchange, e);
        } finally {
            try {
                callback.done(false);
            } finally {
                // Last: closing a client takes its time, and the route must not wait for it.
                shared.release();
            }
        }
    }

    private CallbackThreads threads() {
        return Objects.requireNonNull(threads, "The producer is not started");
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
        threads = getEndpoint().getComponent().threads();
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
