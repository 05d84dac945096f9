package io.connectchat.simulator;

import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.ConnectClientBuilder;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactRequest;
import software.amazon.awssdk.services.connect.model.StartOutboundChatContactResponse;

@DisplayName("The simulator and the SDK's synchronous client (Apache HTTP)")
class SyncClientTest extends SimulatorContract {
    private ConnectClient client;

    @Override
    void open(Consumer<AwsClientBuilder<?, ?>> settings) {
        ConnectClientBuilder builder = ConnectClient.builder();
        settings.accept(builder);
        client = builder.build();
    }

    @Override
    void closeClient() {
        client.close();
    }

    @Override
    StartOutboundChatContactResponse call(StartOutboundChatContactRequest request) {
        return client.startOutboundChatContact(request);
    }
}
