package io.connectchat.camel.internal.client;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Interceptors of one request, which work on any client, an application's own too. */
public final class RequestInterceptors {
    private RequestInterceptors() {}

    /** Adds an interceptor to the way in which a request is called. */
    public static void add(AwsRequestOverrideConfiguration.Builder call, ExecutionInterceptor interceptor) {
        SdkPlugin plugin = client -> client.overrideConfiguration(client.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(interceptor)
                .build());
        call.addPlugin(plugin);
    }
}
