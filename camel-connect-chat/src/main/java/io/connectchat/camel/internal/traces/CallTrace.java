package io.connectchat.camel.internal.traces;

import io.connectchat.camel.internal.metrics.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.metrics.SdkMetric;
import software.amazon.awssdk.regions.Region;

/**
 * What a trace tells of one call. It exists where Camel traces the call. Any client of the SDK tells it of its attempts, since
 * it goes with the request; it knows nothing of the request's content.
 */
public final class CallTrace implements SdkPlugin, ExecutionInterceptor, MetricPublisher {
    private static final String PROPERTY = CallTrace.class.getName();

    /** OpenTelemetry is optional: no class that needs it is loaded without it. */
    private static final boolean OPEN_TELEMETRY =
            ObjectHelper.loadClass("io.opentelemetry.api.trace.Tracer", CallTrace.class.getClassLoader()) != null;

    /** An attempt that ended with its call: the SDK names no error of it. */
    private static final String GIVEN_UP = "Other";

    private final List<Instant> begun = new ArrayList<>();
    private Consumer<Attempt> spans = attempt -> {};
    private int attempts;
    private @Nullable String region;
    private @Nullable Integer status;
    private @Nullable Outcome outcome;

    private CallTrace() {}

    /** Begins the trace of an exchange's next call. */
    public static void begin(Exchange exchange) {
        exchange.setProperty(PROPERTY, new CallTrace());
    }

    /** The trace of the call that an exchange is about to make; null if it is not traced. */
    public static @Nullable CallTrace of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, CallTrace.class);
    }

    /** Ends the trace: returns what it tells, by the names of attributes. */
    public static Map<String, String> end(Exchange exchange) {
        return exchange.removeProperty(PROPERTY) instanceof CallTrace trace ? trace.attributes() : Map.of();
    }

    /** Follows a request. Call it on the thread that sends the exchange: the span of the call is current on it. */
    public void follow(Exchange exchange, AwsRequestOverrideConfiguration.Builder call) {
        if (OPEN_TELEMETRY) {
            spans = AttemptSpans.ofCurrent(exchange.getContext());
        }
        call.addPlugin(this);
    }

    /** Notes the end of the call. */
    public synchronized void ended(Outcome outcome) {
        this.outcome = outcome;
    }

    private synchronized Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        put(attributes, "cloud.region", region);
        put(attributes, "http.response.status_code", status);
        put(attributes, "aws.connect.chat.outcome", outcome == null ? null : outcome.tag());
        put(attributes, "aws.connect.chat.attempts", attempts);
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable Object value) {
        if (value != null) {
            attributes.put(name, value.toString());
        }
    }

    @Override
    public void configureClient(SdkServiceClientConfiguration.Builder client) {
        client.overrideConfiguration(client.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(this)
                .addMetricPublisher(this)
                .build());
    }

    @Override
    public synchronized void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        Region known = attributes.getAttribute(AwsExecutionAttribute.AWS_REGION);
        region = known == null ? null : known.id();
    }

    @Override
    public synchronized void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        begun.add(Instant.now());
    }

    /** The SDK calls this once, after the last attempt and before the answer goes on. */
    @Override
    public synchronized void publish(MetricCollection call) {
        List<MetricCollection> made = call.childrenWithName("ApiCallAttempt").toList();
        for (int i = 0; i < Math.min(made.size(), begun.size()); i++) {
            Attempt attempt = attempt(String.valueOf(value(call, CoreMetric.OPERATION_NAME)), i, made.get(i));
            status = attempt.status();
            spans.accept(attempt);
        }
        attempts += begun.size();
        begun.clear();
    }

    private Attempt attempt(String operation, int index, MetricCollection made) {
        Integer answer = value(made, HttpMetric.HTTP_STATUS_CODE);
        String error = value(made, CoreMetric.ERROR_TYPE);
        return new Attempt(
                operation,
                index + 1,
                begun.get(index),
                end(index, value(made, CoreMetric.SERVICE_CALL_DURATION)),
                region,
                answer,
                value(made, CoreMetric.AWS_REQUEST_ID),
                error == null && answer == null ? GIVEN_UP : error);
    }

    /** The SDK closes a failed connection after it has begun the next attempt. It knows no duration of an attempt that it gives up. */
    private Instant end(int index, @Nullable Duration duration) {
        Instant latest = index + 1 < begun.size() ? begun.get(index + 1) : Instant.now();
        Instant end = duration == null ? latest : begun.get(index).plus(duration);
        return end.isAfter(latest) ? latest : end;
    }

    private static <T> @Nullable T value(MetricCollection metrics, SdkMetric<T> metric) {
        return metrics.metricValues(metric).stream().findFirst().orElse(null);
    }

    @Override
    public void close() {}
}
