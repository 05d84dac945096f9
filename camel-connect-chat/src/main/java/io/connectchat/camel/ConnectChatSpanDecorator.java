package io.connectchat.camel;

import io.connectchat.camel.api.ConnectChatConstants;
import io.connectchat.camel.api.Operation;
import io.connectchat.camel.internal.operation.EndpointOperations;
import io.connectchat.camel.internal.operation.Operations;
import io.connectchat.camel.internal.traces.CallTrace;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.decorators.AbstractSpanDecorator;

/**
 * What Camel's tracers write into the span of a call. No attribute has a customer's data. Loaded only where the application
 * has camel-telemetry. See docs/monitoring.md.
 */
public final class ConnectChatSpanDecorator extends AbstractSpanDecorator {
    private static final String SERVICE = "Connect";

    @Override
    public String getComponent() {
        return "aws-connect-chat";
    }

    @Override
    public String getComponentClassName() {
        return ConnectChatComponent.class.getName();
    }

    @Override
    public String getOperationName(Exchange exchange, Endpoint endpoint) {
        return SERVICE + "." + method(exchange, endpoint);
    }

    @Override
    public void beforeTracingEvent(Span span, Exchange exchange, Endpoint endpoint) {
        super.beforeTracingEvent(span, exchange, endpoint);
        span.setTag("rpc.system", "aws-api");
        span.setTag("rpc.service", SERVICE);
        span.setTag("rpc.method", method(exchange, endpoint));
        CallTrace.begin(exchange);
    }

    /** A header that names no operation is refused later: the endpoint's stands for it. */
    private static String method(Exchange exchange, Endpoint endpoint) {
        Operation configured =
                ((ConnectChatEndpoint) endpoint).getConfiguration().getOperation();
        Operation asked = EndpointOperations.asked(exchange, configured);
        return Operations.of(asked == null ? configured : asked).schema().name();
    }

    /** Without the failure's message, which Camel's own decorators write: AWS's text may quote the request. */
    @Override
    public void afterTracingEvent(Span span, Exchange exchange) {
        CallTrace.end(exchange).forEach(span::setTag);
        String requestId = exchange.getMessage().getHeader(ConnectChatConstants.REQUEST_ID, String.class);
        if (requestId != null) {
            span.setTag("aws.request_id", requestId);
        }
        Exception failure = exchange.getException();
        if (failure != null) {
            span.setError(true);
            span.setTag(
                    "error.type",
                    exchange.getMessage()
                            .getHeader(
                                    ConnectChatConstants.ERROR_CODE,
                                    failure.getClass().getName(),
                                    String.class));
        }
    }
}
