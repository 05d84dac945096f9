package io.connectchat.benchmarks.contender;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;

/** The SDK's asynchronous client and no Camel: the limit. */
final class RawAsync implements Contender {
    private final ConnectAsyncClient client;
    private final Semaphore inFlight;

    RawAsync(ConnectAsyncClient client, int connections) {
        this.client = client;
        this.inFlight = new Semaphore(connections);
    }

    @Override
    public void send(Chat chat, Consumer<@Nullable Throwable> answered) throws InterruptedException {
        inFlight.acquire();
        client.startOutboundChatContact(Call.request(chat.destination(), chat.name(), chat.text(), chat.attributes()))
                .whenComplete((response, failure) -> {
                    inFlight.release();
                    answered.accept(failure);
                });
    }

    @Override
    public void close() {
        client.close();
    }
}
