package io.connectchat.examples.tracing;

import io.opentelemetry.api.trace.Tracer;
import org.apache.camel.CamelContext;
import org.apache.camel.mdc.MDCService;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The configuration of docs/monitoring.md, where the application's other tests do not find it. */
// page: begin
@Configuration
public class Tracing {
    @Bean
    OpenTelemetryTracer openTelemetryTracer(CamelContext context, Tracer tracer) {
        OpenTelemetryTracer traces = new OpenTelemetryTracer();
        traces.setTraceHeadersInclusion(true);
        traces.init(context);
        return traces;
    }

    @Bean
    MDCService mdcService(CamelContext context) {
        MDCService mdc = new MDCService();
        mdc.setCustomHeaders("CAMEL_TRACE_ID,CAMEL_SPAN_ID");
        mdc.init(context);
        return mdc;
    }
}
// page: end
