package io.connectchat.camel;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.InvalidChatRequestException;
import io.connectchat.camel.api.OnFull;
import io.connectchat.camel.api.Operation;
import io.connectchat.camel.api.Violation;
import io.connectchat.camel.internal.client.SharedClient;
import io.connectchat.camel.internal.operation.ReplyHeaders;
import io.connectchat.camel.internal.operation.StartChatCall;
import io.connectchat.camel.internal.operation.StartOutboundChatContact;
import io.connectchat.camel.internal.pacing.Flow;
import io.connectchat.camel.internal.pacing.Permit;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;

/** The beginning of an exchange's way: make the call, wait until it may be in flight, and let it depart. */
final class ConnectChatProducer extends DefaultAsyncProducer {
    private final StartOutboundChatContact operation;
    private volatile @Nullable Way way;

    /** A client, what the endpoint's messages pass before it, and the threads on which they go on after it. */
    private record Way(Flow flow, SharedClient client, CallbackThreads threads) {}

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
            accept(exchange, operation.prepare(exchange), callback);
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

    private void accept(Exchange exchange, StartChatCall call, AsyncCallback callback) throws InterruptedException {
        ConnectChatComponent component = getEndpoint().getComponent();
        Way way = retainWay(component);
        Permit permit;
        try {
            way.threads().prepare();
            permit = permit(way.flow(), exchange, component);
        } catch (Throwable e) {
            way.client().release();
            throw e;
        }
        way.flow()
                .submit(new ChatDeparture(
                        component, way.threads(), way.client(), way.flow(), permit, call, exchange, callback));
    }

    /** A route that goes on here has waited with its first call: it would wait for itself now. */
    private Permit permit(Flow flow, Exchange exchange, ConnectChatComponent component) throws InterruptedException {
        Permit here = CallbackThreads.permitHere();
        OnFull onFull = getEndpoint().getConfiguration().getOnFull();
        return here != null ? here.share() : flow.accept(exchange.getFromRouteId(), onFull, component::hasStopped);
    }

    /**
     * The way to a client that stays open until the call has ended. Camel may hand out a producer that it stops a moment
     * later, to make room for another toD's: a call has its client all the same.
     */
    private Way retainWay(ConnectChatComponent component) {
        Way ofProducer = way;
        if (ofProducer != null && ofProducer.client().retain()) {
            return ofProducer;
        }
        if (component.hasStopped()) {
            throw new RejectedExecutionException("The component has stopped; the exchange was not sent");
        }
        return newWay(component);
    }

    private Way newWay(ConnectChatComponent component) {
        SharedClient client = component.acquireClient(getEndpoint().getConfiguration());
        return new Way(client.flows().of(getEndpoint().getConfiguration()), client, component.threads());
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
        way = newWay(getEndpoint().getComponent());
    }

    @Override
    protected void doStop() throws Exception {
        Way before = way;
        way = null;
        if (before != null) {
            before.client().release();
        }
        super.doStop();
    }
}
