package io.connectchat.camel.support;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactResponse;

/** An application's own client whose calls are answered when a test says so. */
public final class PendingClient implements ConnectAsyncClient {
    public final Queue<CompletableFuture<StartOutboundChatContactResponse>> calls = new ConcurrentLinkedQueue<>();

    @Override
    public CompletableFuture<StartOutboundChatContactResponse> startOutboundChatContact(
            StartOutboundChatContactRequest request) {
        CompletableFuture<StartOutboundChatContactResponse> answer = new CompletableFuture<>();
        calls.add(answer);
        return answer;
    }

    /** Answers the call that has waited longest. */
    public void answer() {
        calls.remove()
                .complete(StartOutboundChatContactResponse.builder()
                        .contactId("contact")
                        .build());
    }

    @Override
    public String serviceName() {
        return "connect";
    }

    @Override
    public void close() {}
}
