package io.connectchat.checks.compatibility;

import io.connectchat.camel.api.ConnectClientCustomizer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.connect.ConnectAsyncClientBuilder;
import software.amazon.awssdk.utils.AttributeMap;

/** Real HTTP clients that count how many were built and closed, and how many calls were under way at once. */
final class CountedClients implements ConnectClientCustomizer {
    final AtomicInteger built = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();

    @Override
    public void customize(ConnectAsyncClientBuilder builder) {
        // A builder, so that the SDK closes what it builds.
        builder.httpClientBuilder(new Builder(this));
        builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(new CountedCalls(mostAtOnce, new AtomicInteger()))
                .build());
    }

    private record Builder(CountedClients counts) implements SdkAsyncHttpClient.Builder<Builder> {
        @Override
        public SdkAsyncHttpClient buildWithDefaults(AttributeMap defaults) {
            counts.built.incrementAndGet();
            return new CountedClosing(NettyNioAsyncHttpClient.create(), counts.closed);
        }
    }

    private record CountedClosing(SdkAsyncHttpClient client, AtomicInteger closed) implements SdkAsyncHttpClient {
        @Override
        public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
            return client.execute(request);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
            client.close();
        }
    }

    private record CountedCalls(AtomicInteger mostAtOnce, AtomicInteger underWay) implements ExecutionInterceptor {
        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            underWay.decrementAndGet();
        }

        @Override
        public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
            underWay.decrementAndGet();
        }
    }
}
