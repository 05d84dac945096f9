package io.connectchat.camel;

import io.connectchat.camel.api.ConnectChatConfiguration;
import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.OnFull;
import io.connectchat.camel.internal.client.SharedClient;
import io.connectchat.camel.internal.flow.Flow.Admission;
import io.connectchat.camel.internal.insight.CallLog;
import io.connectchat.camel.internal.metrics.CallMetrics;
import io.connectchat.camel.internal.metrics.Outcome;
import io.connectchat.camel.internal.operation.ApiCall;
import io.connectchat.camel.internal.operation.EndpointOperation;
import io.connectchat.camel.internal.operation.EndpointOperations;
import io.connectchat.camel.internal.operation.ReplyHeaders;
import io.connectchat.camel.internal.traces.CallTrace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.jspecify.annotations.Nullable;

/** Prepares the call of an exchange and submits it to the flow. */
final class ConnectChatProducer extends DefaultAsyncProducer {
    private final EndpointOperations operations;
    private final Object accessLock = new Object();
    private volatile @Nullable ClientAccess access;

    /** A client, and the operations' admissions to it. */
    private record ClientAccess(SharedClient client, Map<EndpointOperation<?, ?>, Admission> admissions) {
        Admission admission(EndpointOperation<?, ?> operation) {
            return admissions.computeIfAbsent(operation, absent -> absent.admission(client.flow()));
        }
    }

    ConnectChatProducer(ConnectChatEndpoint endpoint, EndpointOperations operations) {
        super(endpoint);
        this.operations = operations;
    }

    @Override
    public ConnectChatEndpoint getEndpoint() {
        return (ConnectChatEndpoint) super.getEndpoint();
    }

    /** Without the options, since Camel writes this text to logs and exceptions. */
    @Override
    public String toString() {
        return "Producer[" + getEndpoint().getEndpointBaseUri() + "]";
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        long begun = System.nanoTime();
        EndpointOperation<?, ?> operation = operations.configured();
        try {
            operation = operations.chosenBy(exchange);
            submit(operation, exchange, begun, callback);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ReplyHeaders.notSent(exchange, e);
        } catch (Throwable e) {
            ReplyHeaders.notSent(exchange, e);
        }
        measure(operation, exchange, begun, false);
        log(operation, exchange, null);
        callback.done(true);
        return true;
    }

    private void measure(EndpointOperation<?, ?> operation, Exchange exchange, long begun, boolean sent) {
        Exception failure = exchange.getException();
        CallTrace trace = CallTrace.of(exchange);
        if (trace != null) {
            trace.ended(Outcome.of(failure, sent));
        }
        if (failure != null) {
            getEndpoint().getComponent().lastErrors().add(operation.name(), failure, sent);
        }
        CallMetrics metrics = getEndpoint().getComponent().metrics();
        if (metrics != null) {
            metrics.ended(operation.name(), System.nanoTime() - begun, failure, sent);
            if (exchange.getMessage().getHeader(ConnectChatConstants.REPEATED) != null) {
                metrics.repeated();
            }
        }
    }

    private void submit(EndpointOperation<?, ?> operation, Exchange exchange, long begun, AsyncCallback callback)
            throws Exception {
        ClientAccess passed = retainAccess();
        SharedClient client = passed.client;
        try {
            ApiCall<?, ?> call = operation.prepare(exchange);
            Admission admission = passed.admission(operation);
            send(call, admission, () -> {
                try {
                    measure(operation, exchange, begun, true);
                    // Before the exchange ends, so that a stop after it can close the client.
                    client.release();
                    retryAfter(exchange, admission);
                    log(operation, exchange, call);
                } finally {
                    callback.done(false);
                }
            });
        } catch (Throwable e) {
            client.release();
            throw e;
        }
    }

    private void send(ApiCall<?, ?> call, Admission admission, Runnable routeGoesOn) throws InterruptedException {
        OnFull onFull = getEndpoint().getConfiguration().getOnFull();
        try {
            admission.submit(call.exchange(), onFull, call, routeGoesOn);
        } catch (RejectedExecutionException e) {
            ReplyHeaders.retryAfter(call.exchange(), e, admission.untilTurn());
            throw e;
        }
    }

    private static void retryAfter(Exchange exchange, Admission admission) {
        Throwable failure = exchange.getException();
        if (failure != null) {
            ReplyHeaders.retryAfter(exchange, failure, admission.untilTurn());
        }
    }

    private void log(EndpointOperation<?, ?> operation, Exchange exchange, @Nullable ApiCall<?, ?> call) {
        Throwable failure = exchange.getException();
        if (failure != null) {
            CallLog.failed(operation.name(), getEndpoint().getConfiguration(), exchange, failure, call);
        }
    }

    /**
     * Keeps the client open until the call has ended. Camel may stop a pooled producer while a toD still uses it: then the call
     * acquires the client itself.
     */
    private ClientAccess retainAccess() {
        ClientAccess known = access;
        if (known == null) {
            return newAccess();
        }
        return known.client.retain() ? known : retainNewAccess();
    }

    /** After a restart of the component, the known client is closed. */
    private ClientAccess retainNewAccess() {
        synchronized (accessLock) {
            ClientAccess made = newAccess();
            if (access != null && access.client != made.client && made.client.retain()) {
                access = made;
            }
            return made;
        }
    }

    private ClientAccess newAccess() {
        ConnectChatConfiguration options = getEndpoint().getConfiguration();
        SharedClient client = getEndpoint().getComponent().acquireClient(options);
        try {
            ClientAccess made = new ClientAccess(client, new ConcurrentHashMap<>());
            made.admission(operations.configured());
            return made;
        } catch (Throwable e) {
            client.release();
            throw e;
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        access = newAccess();
        getEndpoint()
                .getComponent()
                .startLog()
                .started(operations.configured().name(), getEndpoint().getConfiguration());
    }

    @Override
    protected void doStop() throws Exception {
        ClientAccess before;
        synchronized (accessLock) {
            before = access;
            access = null;
        }
        if (before != null) {
            before.client.release();
        }
        super.doStop();
    }
}
