package io.connectchat.camel.internal.client;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;

/** Interceptors of one request, which work on any client, an application's own too. */
final class RequestInterceptors {
    private RequestInterceptors() {}

    static void add(StartOutboundChatContactRequest.Builder request, ExecutionInterceptor interceptor) {
        SdkPlugin plugin = client -> client.overrideConfiguration(client.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(interceptor)
                .build());
        AwsRequestOverrideConfiguration before = request.overrideConfiguration();
        AwsRequestOverrideConfiguration.Builder call =
                before == null ? AwsRequestOverrideConfiguration.builder() : before.toBuilder();
        request.overrideConfiguration(call.addPlugin(plugin).build());
    }
}
