package io.connectchat.simulator;

import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.connect.ConnectAsyncClient;
import software.amazon.awssdk.services.connect.ConnectAsyncClientBuilder;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactResponse;

@DisplayName("The simulator and the SDK's asynchronous client (Netty)")
class AsyncClientTest extends SimulatorContract {
    /** Shared: Netty takes two seconds to close one. */
    private static final SdkAsyncHttpClient HTTP = NettyNioAsyncHttpClient.create();

    private ConnectAsyncClient client;

    @AfterAll
    static void closeHttp() {
        HTTP.close();
    }

    @Override
    void open(Consumer<AwsClientBuilder<?, ?>> settings) {
        ConnectAsyncClientBuilder builder = ConnectAsyncClient.builder().httpClient(HTTP);
        settings.accept(builder);
        client = builder.build();
    }

    @Override
    void closeClient() {
        client.close();
    }

    @Override
    StartOutboundChatContactResponse call(StartOutboundChatContactRequest request) {
        try {
            return client.startOutboundChatContact(request).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
