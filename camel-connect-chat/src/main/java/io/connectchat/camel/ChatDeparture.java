package io.connectchat.camel;

import io.connectchat.camel.internal.client.SharedClient;
import io.connectchat.camel.internal.operation.ReplyHeaders;
import io.connectchat.camel.internal.operation.StartChatCall;
import io.connectchat.camel.internal.pacing.Departure;
import io.connectchat.camel.internal.pacing.Flow;
import io.connectchat.camel.internal.pacing.Permit;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactResponse;

/** An exchange that was accepted, to its end: it is sent and answered, or refused, and its route goes on. */
record ChatDeparture(
        ConnectChatComponent component,
        CallbackThreads threads,
        SharedClient client,
        Flow flow,
        Permit permit,
        StartChatCall call,
        Exchange exchange,
        AsyncCallback callback)
        implements Departure {

    @Override
    public boolean isStopped() {
        return component.hasStopped();
    }

    @Override
    public void depart(Runnable answered) {
        CompletableFuture<StartOutboundChatContactResponse> answer;
        try {
            answer = Objects.requireNonNull(
                    call.send(client.client(), flow.counter()), "The client answered null instead of a future");
        } catch (Throwable e) {
            answer = CompletableFuture.failedFuture(e);
        }
        answer.whenComplete((response, failure) -> {
            answered.run();
            end(() -> read(response, failure));
        });
    }

    @Override
    public void refuse(Throwable reason) {
        end(() -> ReplyHeaders.failed(exchange, reason));
    }

    private void read(@Nullable StartOutboundChatContactResponse response, @Nullable Throwable failure) {
        try {
            if (failure == null) {
                call.succeeded(exchange, response);
            } else {
                call.failed(exchange, failure);
            }
        } catch (Throwable e) {
            call.failed(exchange, e);
        }
    }

    private void end(Runnable outcome) {
        threads.end(exchange.getFromRouteId(), permit, () -> {
            try {
                outcome.run();
            } finally {
                try {
                    // Before the exchange ends: who then stops the context finds the client in no other hands.
                    client.release();
                } finally {
                    callback.done(false);
                }
            }
        });
    }
}
