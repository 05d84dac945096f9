package io.connectchat.camel.support;

import io.connectchat.camel.api.ConnectClientCustomizer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.connect.ConnectAsyncClientBuilder;
import software.amazon.awssdk.utils.AttributeMap;

/** Real HTTP clients that count how many were built and closed, and how many calls were under way at once. */
public final class CountingHttpClients implements ConnectClientCustomizer {
    public final AtomicInteger built = new AtomicInteger();
    public final AtomicInteger closed = new AtomicInteger();
    public final AtomicInteger mostAtOnce = new AtomicInteger();

    @Override
    public void customize(ConnectAsyncClientBuilder builder) {
        // A builder, so that the SDK closes what it builds.
        builder.httpClientBuilder(new Builder(this));
        builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(new CountCalls(mostAtOnce, new AtomicInteger()))
                .build());
    }

    public SdkAsyncHttpClient newClient() {
        built.incrementAndGet();
        return new CountClosing(OwnClients.http().build(), closed);
    }

    private record Builder(CountingHttpClients clients) implements SdkAsyncHttpClient.Builder<Builder> {
        @Override
        public SdkAsyncHttpClient buildWithDefaults(AttributeMap defaults) {
            return clients.newClient();
        }
    }

    private record CountClosing(SdkAsyncHttpClient client, AtomicInteger closed) implements SdkAsyncHttpClient {
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

    private record CountCalls(AtomicInteger mostAtOnce, AtomicInteger underWay) implements ExecutionInterceptor {
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
