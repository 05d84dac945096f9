package io.connectchat.camel.internal.client;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Interceptors of a single request, which work with any client. */
public final class RequestInterceptors {
    private RequestInterceptors() {}

    /** Adds an interceptor to the configuration of a request. */
    public static void add(AwsRequestOverrideConfiguration.Builder call, ExecutionInterceptor interceptor) {
        SdkPlugin plugin = client -> client.overrideConfiguration(client.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(interceptor)
                .build());
        call.addPlugin(plugin);
    }
}
