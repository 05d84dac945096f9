package io.connectchat.camel.recorded;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** Keeps what would go over the wire, and answers as Amazon Connect does. */
final class CapturingHttpClient implements SdkAsyncHttpClient {
    private volatile @Nullable String last;

    /** The JSON of the last request, once. */
    @Nullable
    String takeLast() {
        String taken = last;
        last = null;
        return taken;
    }

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        WholeBody body = new WholeBody();
        request.requestContentPublisher().subscribe(body);
        return body.ended.thenAccept(json -> {
            last = json;
            request.responseHandler()
                    .onHeaders(SdkHttpFullResponse.builder()
                            .statusCode(200)
                            .putHeader("x-amzn-RequestId", "request")
                            .build());
            request.responseHandler().onStream(AsyncRequestBody.fromString("{\"ContactId\":\"contact\"}"));
        });
    }

    /** Asks for all at once: who asks for one at a time goes round in circles with the SDK's signer. */
    private static final class WholeBody implements Subscriber<ByteBuffer> {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<String> ended = new CompletableFuture<>();

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            byte[] next = new byte[buffer.remaining()];
            buffer.get(next);
            bytes.writeBytes(next);
        }

        @Override
        public void onError(Throwable failure) {
            ended.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            ended.complete(bytes.toString(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {}
}
