package io.connectchat.camel.internal.metrics;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Counts what the component's own client sends, each retry by itself. */
public record AttemptMetrics(CallMetrics metrics) implements ExecutionInterceptor {
    private static final int TOO_MANY_REQUESTS = 429;

    /** Another error with the status of throttling: a resource quota is exhausted. */
    private static final String LIMIT = "LimitExceeded";

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        metrics.attempted(operation(attributes));
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        SdkHttpResponse response = context.httpResponse();
        boolean limit = response.firstMatchingHeader("x-amzn-ErrorType")
                .filter(type -> type.startsWith(LIMIT))
                .isPresent();
        if (response.statusCode() == TOO_MANY_REQUESTS && !limit) {
            metrics.throttled(operation(attributes));
        }
    }

    private static String operation(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    }
}
