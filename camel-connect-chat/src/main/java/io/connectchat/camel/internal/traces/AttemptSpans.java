package io.connectchat.camel.internal.traces;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.support.CamelContextHelper;
import org.jspecify.annotations.Nullable;

/** A span for each attempt, below the span of the call. The only class that needs OpenTelemetry's API. */
final class AttemptSpans implements Consumer<Attempt> {
    private static final String NAME = "aws-connect-chat";

    private final Tracer tracer;
    private final Context parent;

    /** A tracer that was looked up once: a look-up is slow in some registries. */
    private record Known(Tracer tracer) {}

    private AttemptSpans(Tracer tracer, Context parent) {
        this.tracer = tracer;
        this.parent = parent;
    }

    /** Spans below the current one; none if there is none. */
    static Consumer<Attempt> ofCurrent(CamelContext camel) {
        Context current = Context.current();
        return Span.fromContext(current).getSpanContext().isValid()
                ? new AttemptSpans(tracer(camel), current)
                : attempt -> {};
    }

    /** Camel's own is found in the same way. */
    private static Tracer tracer(CamelContext camel) {
        ExtendedCamelContext plugins = camel.getCamelContextExtension();
        Known known = plugins.getContextPlugin(Known.class);
        if (known == null) {
            Tracer bound = CamelContextHelper.findSingleByType(camel, Tracer.class);
            known = new Known(bound == null ? GlobalOpenTelemetry.getTracer(NAME) : bound);
            plugins.addContextPlugin(Known.class, known);
        }
        return known.tracer;
    }

    @Override
    public void accept(Attempt attempt) {
        Span span = tracer.spanBuilder("Connect." + attempt.operation() + " attempt")
                .setParent(parent)
                .setSpanKind(SpanKind.CLIENT)
                .setStartTimestamp(attempt.begun())
                .setAttribute("rpc.system", "aws-api")
                .setAttribute("rpc.service", "Connect")
                .setAttribute("rpc.method", attempt.operation())
                .startSpan();
        set(span, "cloud.region", attempt.region());
        set(span, "aws.request_id", attempt.requestId());
        if (attempt.status() != null) {
            span.setAttribute("http.response.status_code", attempt.status());
        }
        if (attempt.number() > 1) {
            span.setAttribute("http.request.resend_count", attempt.number() - 1L);
        }
        if (attempt.error() != null) {
            span.setStatus(StatusCode.ERROR);
            span.setAttribute("error.type", attempt.error());
        }
        span.end(attempt.ended());
    }

    private static void set(Span span, String name, @Nullable String value) {
        if (value != null) {
            span.setAttribute(name, value);
        }
    }
}
